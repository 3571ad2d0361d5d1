package dev.vivavoce.bff.bank;

import dev.vivavoce.bff.bank.BankFile.BankFileFormat;
import dev.vivavoce.bff.bank.BankQuestion.BankQuestionState;
import dev.vivavoce.bff.bank.BankQuestionContent.QuizDifficulty;
import dev.vivavoce.bff.bank.BankQuestionContent.QuizQuestionKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record BankQuestionFilterInput(
            @Nullable BankQuestionState state,
            @Nullable QuizQuestionKind kind,
            @Nullable QuizDifficulty difficulty,
            @Nullable String language,
            @Nullable List<String> tags,
            @Nullable String search,
            boolean isOwn,
            boolean isToReview) {}

    record BankQuestionContentInput(
            @Nullable String name,
            List<String> category,
            List<String> tags,
            QuizQuestionKind kind,
            QuizDifficulty difficulty,
            String language,
            String prompt,
            List<BankOptionInput> options,
            @Nullable List<Integer> ordering,
            @Nullable Boolean truth,
            @Nullable String ifRight,
            @Nullable String ifWrong,
            @Nullable String explanation) {}

    record BankOptionInput(
            String text, double weight, @Nullable String feedback) {}

    record CreateBankQuestionInput(UUID idempotencyKey, BankQuestionContentInput content) {}

    record UpdateBankQuestionInput(String id, int revision, BankQuestionContentInput content) {}

    record DeleteBankQuestionInput(String id) {}

    record SubmitBankQuestionInput(String id, int revision) {}

    record ReviewBankQuestionInput(
            String id,
            int revision,
            BankReviewVerdict verdict,
            @Nullable String comment) {}

    enum BankReviewVerdict {
        APPROVE,
        RETURN
    }

    record RetireBankQuestionInput(String id, int revision) {}

    record ImportBankQuestionsInput(BankFileFormat format, String file, String language) {}
}
