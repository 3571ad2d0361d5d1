package dev.vivavoce.bff.seat;

import dev.vivavoce.bff.graphql.UserError;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// The link contains a secret.
    record InviteSeatPayload(@Nullable Seat seat, @Nullable URI link, boolean isMailed, List<UserError> errors) {
        @Override
        public String toString() {
            return "InviteSeatPayload[…]";
        }
    }

    record AcceptSeatPayload(@Nullable Seat seat, List<UserError> errors) {}

    record RemoveSeatPayload(@Nullable String seatId, List<UserError> errors) {}

    record InvitationsLimited(String message, long retryAfter) implements UserError {}

    record SeatTaken(String message) implements UserError {}

    record SeatsUnknown(String message) implements UserError {}

    record SeatsUsedUp(String message) implements UserError {}

    record InvitationUnknown(String message) implements UserError {}

    record SeatElsewhere(String message) implements UserError {}

    record SeatIsOwn(String message) implements UserError {}
}
