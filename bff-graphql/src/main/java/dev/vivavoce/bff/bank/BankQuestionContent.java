package dev.vivavoce.bff.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a question of the bank says.
///
/// @param truth null unless it is a statement
record BankQuestionContent(
        @Nullable String name,
        List<String> category,
        List<String> tags,
        QuizQuestionKind kind,
        QuizDifficulty difficulty,
        String language,
        String prompt,
        List<BankOption> options,
        List<Integer> ordering,
        @Nullable Boolean truth,
        @Nullable String ifRight,
        @Nullable String ifWrong,
        @Nullable String explanation) {
    record BankOption(String text, double weight, @Nullable String feedback) {}

    enum QuizQuestionKind {
        MULTIPLE_CHOICE,
        TRUE_FALSE,
        SHORT_ANSWER,
        GAP,
        ORDER,
        LISTEN_AND_TYPE,
        SAY_ALOUD
    }

    enum QuizDifficulty {
        EASY,
        MEDIUM,
        HARD
    }
}
