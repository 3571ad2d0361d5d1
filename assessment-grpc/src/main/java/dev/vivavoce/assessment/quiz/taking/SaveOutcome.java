package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.assessment.quiz.question.QuizQuestion;

/// How [QuizAttempts#save] ends when nothing is broken.
public sealed interface SaveOutcome {
    /// The answer is stored.
    record Saved(Shown answer) implements SaveOutcome {}

    /// A newer answer was stored before.
    record Superseded(Shown answer) implements SaveOutcome {}

    /// The mark of the stored answer has been shown.
    record Marked(Shown answer) implements SaveOutcome {}

    /// The attempt has ended.
    record Ended(QuizAttempt attempt) implements SaveOutcome {}

    /// An answer as the learner may see it now.
    ///
    /// @param isMarkShown whether mark and key may be in a response
    record Shown(QuizQuestion question, QuizAnswer answer, boolean isMarkShown) {}
}
