package dev.vivavoce.identity.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The guardian of a person under 16.
///
/// @param email as the person has written it
/// @param locale BCP 47 tag of the language of mails to the guardian
/// @param confirmedAt null when the guardian has not confirmed
/// @param withdrawnAt when the guardian refused or withdrew; null when the guardian has not
record Guardian(
        UUID accountId,
        String email,
        String locale,
        Instant askedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant withdrawnAt) {
    /// What a guardian has decided.
    enum State {
        ASKED,
        CONFIRMED,
        WITHDRAWN
    }

    State state() {
        if (withdrawnAt != null) return State.WITHDRAWN;
        return confirmedAt == null ? State.ASKED : State.CONFIRMED;
    }
}
