package dev.vivavoce.billing.payments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call to the provider, stored before it is made. Its id is the key that makes a repeated call one.
///
/// @param requestKey the key of the person's request; null for a call without a request
/// @param detail what exactly is asked for, such as `pro month`; the same request key means the same
/// @param resultId id of what the provider made; null until it has answered
/// @param resultUrl address of a page that was made; null for other calls
/// @param resultEnds when that page ends
public record PaymentCall(
        UUID id,
        UUID userId,
        Kind kind,
        @Nullable UUID requestKey,
        String detail,
        State state,
        @Nullable String resultId,
        @Nullable String resultUrl,
        @Nullable Instant resultEnds,
        Instant createdAt) {
    /// What is asked for.
    public enum Kind {
        CREATE_CUSTOMER,
        START_CHECKOUT,
        EXPIRE_CHECKOUT,
        OPEN_PORTAL,
        CANCEL_AT_PERIOD_END,
        CANCEL_NOW,
        RESUME,
        CHANGE_NOW,
        CHANGE_AT_PERIOD_END,
        KEEP_PLAN,
        DELETE_CUSTOMER
    }

    /// How far it is.
    public enum State {
        /// It was stored; the provider may have done it, or not.
        BEGUN,
        DONE,
        /// The provider refused it.
        REFUSED
    }

    @Override
    public String toString() {
        return "PaymentCall[%s %s %s %s]".formatted(id, kind, detail, state);
    }
}
