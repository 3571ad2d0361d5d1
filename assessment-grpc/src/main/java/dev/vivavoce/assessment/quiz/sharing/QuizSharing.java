package dev.vivavoce.assessment.quiz.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a quiz is shared.
///
/// @param link null without one that works
/// @param copies how many people have one now
public record QuizSharing(UUID quizId, @Nullable QuizLink link, int copies) {}
