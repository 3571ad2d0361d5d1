package dev.vivavoce.billing.seat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.AcceptSeatRequest;
import dev.vivavoce.billing.v1.AcceptSeatResponse;
import dev.vivavoce.billing.v1.InviteSeatRequest;
import dev.vivavoce.billing.v1.InviteSeatResponse;
import dev.vivavoce.billing.v1.ListSeatsRequest;
import dev.vivavoce.billing.v1.ListSeatsResponse;
import dev.vivavoce.billing.v1.RemoveSeatRequest;
import dev.vivavoce.billing.v1.RemoveSeatResponse;
import dev.vivavoce.billing.v1.SeatServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/// Serves the seats of a plan; maps messages to the records of [Seats].
public final class SeatGrpc extends SeatServiceGrpc.SeatServiceImplBase {
    private static final int LONGEST_TOKEN = 200;
    private static final int LONGEST_LOCALE = 35;

    private final Seats seats;
    private final InvitationClient invitations;

    public SeatGrpc(Seats seats, InvitationClient invitations) {
        this.seats = seats;
        this.invitations = invitations;
    }

    @Override
    public void inviteSeat(InviteSeatRequest request, StreamObserver<InviteSeatResponse> out) {
        if (request.getLocale().length() > LONGEST_LOCALE)
            throw Failure.invalidField("locale", "no language tag (expected: one such as es)");
        var ownerId = Caller.current().userId();
        var invited = seats.invite(ownerId, request.getEmail());
        boolean isMailed = invitations.send(ownerId, invited.seat().email(), request.getLocale(), invited.token());
        out.onNext(InviteSeatResponse.newBuilder()
                .setSeat(message(invited.seat(), ownerId))
                .setLink(invited.link())
                .setIsMailed(isMailed)
                .build());
        out.onCompleted();
    }

    @Override
    public void acceptSeat(AcceptSeatRequest request, StreamObserver<AcceptSeatResponse> out) {
        var token = request.getToken();
        if (token.isEmpty() || token.length() > LONGEST_TOKEN)
            throw Failure.invalidField("token", token.length() + " characters (expected: 1 to " + LONGEST_TOKEN + ")");
        var userId = Caller.current().userId();
        out.onNext(AcceptSeatResponse.newBuilder()
                .setSeat(message(seats.accept(userId, new Secret(token)), userId))
                .build());
        out.onCompleted();
    }

    @Override
    public void removeSeat(RemoveSeatRequest request, StreamObserver<RemoveSeatResponse> out) {
        seats.remove(Caller.current().userId(), Ids.uuid("seat_id", request.getSeatId()));
        out.onNext(RemoveSeatResponse.getDefaultInstance());
        out.onCompleted();
    }

    @Override
    public void listSeats(ListSeatsRequest request, StreamObserver<ListSeatsResponse> out) {
        var userId = Caller.current().userId();
        var overview = seats.of(userId);
        var response = ListSeatsResponse.newBuilder().setBought(overview.bought());
        for (var seat : overview.seats()) {
            var message = message(seat, userId).toBuilder();
            if (seat.isTaken()) {
                var used = overview.used().getOrDefault(Objects.requireNonNull(seat.memberId()), Duration.ZERO);
                message.setSpeechUsed(Durations.fromNanos(used.toNanos()));
            }
            response.addSeats(message);
        }
        overview.own().ifPresent(seat -> response.setOwnSeat(message(seat, userId)));
        out.onNext(response.build());
        out.onCompleted();
    }

    /// @param reader who sees it: only the owner sees the address
    private static dev.vivavoce.billing.v1.Seat message(Seat seat, UUID reader) {
        var message = dev.vivavoce.billing.v1.Seat.newBuilder()
                .setId(seat.id().toString())
                .setPlanId(seat.planId())
                .setOwnerId(seat.ownerId().toString())
                .setInvitedAt(ProtoTimes.timestamp(seat.invitedAt()));
        if (seat.ownerId().equals(reader)) message.setEmail(seat.email());
        var member = seat.memberId();
        var acceptedAt = seat.acceptedAt();
        if (member == null || acceptedAt == null) message.setExpiresAt(ProtoTimes.timestamp(seat.expiresAt()));
        else message.setUserId(member.toString()).setAcceptedAt(ProtoTimes.timestamp(acceptedAt));
        return message.build();
    }
}
