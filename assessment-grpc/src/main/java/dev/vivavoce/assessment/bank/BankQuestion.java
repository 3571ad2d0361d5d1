package dev.vivavoce.assessment.bank;

import dev.vivavoce.quiz.exchange.BankItem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question of the bank, as one person meets it.
///
/// @param reviewComment of the last review; empty for none, and once the content has changed
/// @param reviewedAt null when it was never reviewed
/// @param access what the person may do
record BankQuestion(
        UUID id,
        long revision,
        BankState state,
        BankItem item,
        String reviewComment,
        @Nullable Instant reviewedAt,
        Instant createdAt,
        Instant changedAt,
        Access access) {
    /// What a person may do with a question.
    ///
    /// @param isOwn whether they have written it
    /// @param hasChanged whether they have written or changed it: they do not review it
    /// @param mayEdit authors their own, administrators all
    record Access(boolean isOwn, boolean hasChanged, boolean mayEdit) {}

    boolean mayReview() {
        return state == BankState.IN_REVIEW && !access.hasChanged();
    }
}
