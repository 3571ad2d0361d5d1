package dev.vivavoce.bff.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question of the bank, looked at again.
record BankManuscript(BankQuestion question, List<BankFinding> findings) {
    /// @param questionId global id of the other question of a duplicate
    record BankFinding(
            @Nullable BankFindingKind kind,
            String detail,
            @Nullable String questionId) {}

    enum BankFindingKind {
        OPTIONS_ALIKE,
        LENGTH_GIVES_AWAY,
        GRAMMAR_GIVES_AWAY,
        PROMPT_HOLDS_KEY,
        PRONOUN_WITHOUT_NOUN,
        PROMPT_UNFIT,
        GAP_UNDETERMINED,
        DUPLICATE
    }
}
