package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.AcceptSeatRequest;
import dev.vivavoce.billing.v1.AcceptSeatResponse;
import dev.vivavoce.billing.v1.InviteSeatRequest;
import dev.vivavoce.billing.v1.InviteSeatResponse;
import dev.vivavoce.billing.v1.ListSeatsRequest;
import dev.vivavoce.billing.v1.ListSeatsResponse;
import dev.vivavoce.billing.v1.RemoveSeatRequest;
import dev.vivavoce.billing.v1.RemoveSeatResponse;
import dev.vivavoce.billing.v1.Seat;
import dev.vivavoce.billing.v1.SeatServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Billing's seats: every user pays for three, and mails to example.com are not sent.
public final class FakeSeats extends SeatServiceGrpc.SeatServiceImplBase {
    private static final int BOUGHT = 3;
    private static final int LONGEST_TOKEN = 200;

    /// Why no one can be invited; null when a person can be invited.
    public volatile @Nullable Failure refusal;
    /// The plan of the seats that are given next.
    public volatile String planId = "team";

    private final AtomicLong number = new AtomicLong();
    private final Map<String, Seat> seats = new ConcurrentSkipListMap<>();

    @Override
    public void inviteSeat(InviteSeatRequest request, StreamObserver<InviteSeatResponse> out) {
        if (!request.getEmail().contains("@")) throw Failure.invalidField("email", "no address");
        var refused = refusal;
        if (refused != null) throw refused;
        var given = given();
        if (given.stream()
                .anyMatch(seat -> seat.hasAcceptedAt() && seat.getEmail().equals(request.getEmail())))
            throw Failure.alreadyExists("SEAT_TAKEN", "the address has accepted");
        if (given.size() + 1 >= BOUGHT) throw Failure.precondition("SEATS_USED_UP", "every seat is taken or kept");
        var seat = Seat.newBuilder()
                .setId(new UUID(0, number.incrementAndGet()).toString())
                .setPlanId(planId)
                .setOwnerId(own())
                .setEmail(request.getEmail())
                .setInvitedAt(Timestamps.fromMillis(1_790_000_000_000L))
                .setExpiresAt(Timestamps.fromMillis(1_791_000_000_000L))
                .build();
        seats.put(seat.getId(), seat);
        out.onNext(InviteSeatResponse.newBuilder()
                .setSeat(seat)
                .setLink("https://app.example.org/" + request.getLocale() + "/seat#" + token(seat))
                .setIsMailed(!request.getEmail().endsWith("@example.com"))
                .build());
        out.onCompleted();
    }

    @Override
    public void acceptSeat(AcceptSeatRequest request, StreamObserver<AcceptSeatResponse> out) {
        int length = request.getToken().length();
        if (length == 0 || length > LONGEST_TOKEN)
            throw Failure.invalidField("token", length + " characters (expected: 1 to " + LONGEST_TOKEN + ")");
        var kept = seats.values().stream()
                .filter(seat -> token(seat).equals(request.getToken()))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("INVITATION_UNKNOWN", "the link is wrong"));
        if (kept.getOwnerId().equals(own())) throw Failure.precondition("SEAT_IS_OWN", "the owner has a seat already");
        if (isTaken()) throw Failure.precondition("SEAT_ELSEWHERE", "the user has another seat");
        var seat = kept.toBuilder()
                .clearExpiresAt()
                .setUserId(own())
                .setAcceptedAt(Timestamps.fromMillis(1_790_500_000_000L))
                .build();
        seats.put(seat.getId(), seat);
        out.onNext(AcceptSeatResponse.newBuilder().setSeat(asMember(seat)).build());
        out.onCompleted();
    }

    @Override
    public void removeSeat(RemoveSeatRequest request, StreamObserver<RemoveSeatResponse> out) {
        var _ = Ids.uuid("seat_id", request.getSeatId());
        seats.computeIfPresent(
                request.getSeatId(),
                (_, seat) -> seat.getOwnerId().equals(own()) || seat.getUserId().equals(own()) ? null : seat);
        out.onNext(RemoveSeatResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void listSeats(ListSeatsRequest request, StreamObserver<ListSeatsResponse> out) {
        var response = ListSeatsResponse.newBuilder().setBought(BOUGHT);
        for (var seat : given())
            response.addSeats(
                    seat.hasAcceptedAt()
                            ? seat.toBuilder()
                                    .setSpeechUsed(Durations.fromMinutes(12))
                                    .build()
                            : seat);
        for (var seat : seats.values()) if (seat.getUserId().equals(own())) response.setOwnSeat(asMember(seat));
        out.onNext(response.build());
        out.onCompleted();
    }

    private List<Seat> given() {
        return seats.values().stream()
                .filter(seat -> seat.getOwnerId().equals(own()))
                .toList();
    }

    private boolean isTaken() {
        return seats.values().stream().anyMatch(seat -> seat.getUserId().equals(own()));
    }

    /// The address is the owner's to see.
    private static Seat asMember(Seat seat) {
        return seat.toBuilder().clearEmail().build();
    }

    private static String token(Seat seat) {
        return "vvs_" + seat.getId();
    }

    private static String own() {
        return Caller.current().subject();
    }
}
