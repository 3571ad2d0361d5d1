package dev.vivavoce.assessment.quiz.sharing;

import java.time.Instant;
import java.util.UUID;

/// A link to a quiz, without its secret.
///
/// @param ownerId whose quiz it is
public record QuizLink(UUID quizId, UUID ownerId, Instant madeAt, Instant expiresAt) {}
