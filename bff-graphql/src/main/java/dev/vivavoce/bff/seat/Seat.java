package dev.vivavoce.bff.seat;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a plan for several people.
///
/// @param email null for everyone but its owner
/// @param expiresAt null once it was accepted
/// @param speechUsed in milliseconds
record Seat(
        String seatId,
        String planId,
        @Nullable String email,
        OffsetDateTime invitedAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable Long speechUsed) {
    static final String TYPE = "Seat";

    public String id() {
        return GlobalId.of(TYPE, seatId);
    }
}

/// The seats of a person.
///
/// @param bought for how many people the person pays, themselves among them
/// @param own the seat that another person has given them
record SeatList(int bought, List<Seat> given, @Nullable Seat own) {}
