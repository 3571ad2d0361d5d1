package dev.vivavoce.bff.bank;

import dev.vivavoce.bff.bank.BankFile.BankImport;
import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// How a question was written: as it is now, or errors. `createBankQuestion` and `updateBankQuestion` end with it.
    record BankManuscriptPayload(@Nullable BankManuscript manuscript, List<UserError> errors) {}

    /// How a question went on: as it is now, or errors. `submitBankQuestion`, `reviewBankQuestion` and
    /// `retireBankQuestion` end with it.
    record BankQuestionPayload(@Nullable BankQuestion question, List<UserError> errors) {}

    record DeleteBankQuestionPayload(@Nullable String deletedId, List<UserError> errors) {}

    record ImportBankQuestionsPayload(@Nullable BankImport imported, List<UserError> errors) {}

    /// @param revision the current one
    record BankQuestionChanged(String message, int revision) implements UserError {}

    record BankQuestionNotOwn(String message) implements UserError {}

    record BankQuestionOwn(String message) implements UserError {}

    record BankQuestionStateWrong(String message) implements UserError {}

    record BankQuestionUnknown(String message) implements UserError {}

    record TooManyBankQuestions(String message, int most) implements UserError {}

    record BankFileTooLarge(String message, int mostBytes) implements UserError {}
}
