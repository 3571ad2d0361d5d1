package dev.vivavoce.bff.seat;

import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record InviteSeatInput(String email, @Nullable String locale) {}

    record AcceptSeatInput(String token) {
        @Override
        public String toString() {
            return "AcceptSeatInput[…]";
        }
    }

    record RemoveSeatInput(String seatId) {}
}
