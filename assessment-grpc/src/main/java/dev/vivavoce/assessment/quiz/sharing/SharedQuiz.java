package dev.vivavoce.assessment.quiz.sharing;

import dev.vivavoce.assessment.quiz.state.Quiz;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quiz as those see it with whom it is shared.
///
/// @param quiz of its owner
/// @param ownId the reader's copy, or the quiz itself for its owner; null until it is added
public record SharedQuiz(QuizLink link, Quiz quiz, @Nullable UUID ownId) {}
