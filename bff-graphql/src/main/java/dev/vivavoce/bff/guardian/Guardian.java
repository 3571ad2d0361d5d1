package dev.vivavoce.bff.guardian;

import dev.vivavoce.bff.client.ProtoMapping;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The guardian of a person under 16, as the person sees it.
public record Guardian(
        String email,
        GuardianState state,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime confirmedAt) {
    /// What a guardian has decided.
    public enum GuardianState {
        ASKED,
        CONFIRMED,
        WITHDRAWN
    }

    public static Guardian of(dev.vivavoce.identity.v1.Guardian message) {
        return new Guardian(
                message.getEmail(),
                ProtoMapping.required(GuardianState.class, message.getState(), "GUARDIAN_STATE_"),
                ProtoMapping.time(message.getAskedAt()),
                message.hasConfirmedAt() ? ProtoMapping.time(message.getConfirmedAt()) : null);
    }
}
