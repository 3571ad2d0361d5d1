package dev.vivavoce.bff.bank;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A question of the bank. Who has written it is not named.
record BankQuestion(
        String questionId,
        int revision,
        BankQuestionState state,
        BankQuestionContent content,
        boolean isOwn,
        boolean mayEdit,
        boolean mayReview,
        @Nullable String reviewComment,
        @Nullable OffsetDateTime reviewedAt,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt) {
    static final String TYPE = "BankQuestion";

    enum BankQuestionState {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        RETIRED
    }

    public String id() {
        return GlobalId.of(TYPE, questionId);
    }
}
