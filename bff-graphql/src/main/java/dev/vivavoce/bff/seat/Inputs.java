package dev.vivavoce.bff.seat;

import org.jspecify.annotations.Nullable;

record InviteSeatInput(String email, @Nullable String locale) {}

record AcceptSeatInput(String token) {
    @Override
    public String toString() {
        return "AcceptSeatInput[…]";
    }
}

record RemoveSeatInput(String seatId) {}
