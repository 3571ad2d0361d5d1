package dev.vivavoce.bff.seat;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.seat.Inputs.AcceptSeatInput;
import dev.vivavoce.bff.seat.Inputs.InviteSeatInput;
import dev.vivavoce.bff.seat.Payloads.AcceptSeatPayload;
import dev.vivavoce.bff.seat.Payloads.InvitationUnknown;
import dev.vivavoce.bff.seat.Payloads.InvitationsLimited;
import dev.vivavoce.bff.seat.Payloads.InviteSeatPayload;
import dev.vivavoce.bff.seat.Payloads.RemoveSeatPayload;
import dev.vivavoce.bff.seat.Payloads.SeatElsewhere;
import dev.vivavoce.bff.seat.Payloads.SeatIsOwn;
import dev.vivavoce.bff.seat.Payloads.SeatTaken;
import dev.vivavoce.bff.seat.Payloads.SeatsUnknown;
import dev.vivavoce.bff.seat.Payloads.SeatsUsedUp;
import dev.vivavoce.billing.v1.AcceptSeatRequest;
import dev.vivavoce.billing.v1.InviteSeatRequest;
import dev.vivavoce.billing.v1.ListSeatsRequest;
import dev.vivavoce.billing.v1.RemoveSeatRequest;
import dev.vivavoce.billing.v1.SeatServiceGrpc;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.util.List;

/// Calls billing about seats.
public final class SeatClient {
    private final SeatServiceGrpc.SeatServiceBlockingStub seats;

    public SeatClient(Channel billing) {
        seats = SeatServiceGrpc.newBlockingStub(billing);
    }

    /// Returns the requester's own.
    SeatList seats(Requester requester) {
        var response = Calls.signedIn(seats, requester, Calls.READ).listSeats(ListSeatsRequest.getDefaultInstance());
        return new SeatList(
                response.getBought(),
                response.getSeatsList().stream().map(SeatClient::seat).toList(),
                response.hasOwnSeat() ? seat(response.getOwnSeat()) : null);
    }

    InviteSeatPayload invite(Requester requester, InviteSeatInput input) {
        var request = InviteSeatRequest.newBuilder()
                .setEmail(input.email())
                .setLocale(ProtoMapping.orEmpty(input.locale()))
                .build();
        try {
            var response = Calls.signedIn(seats, requester, Calls.CHANGE).inviteSeat(request);
            return new InviteSeatPayload(
                    seat(response.getSeat()), URI.create(response.getLink()), response.getIsMailed(), List.of());
        } catch (StatusRuntimeException thrown) {
            return new InviteSeatPayload(null, null, false, List.of(notInvited(thrown)));
        }
    }

    private static UserError notInvited(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "INVITATIONS_LIMITED"))
            return new InvitationsLimited(
                    "the viewer has made too many links within a day",
                    Refusals.retryAfter(thrown).toMillis());
        if (Refusals.is(thrown, "SEAT_TAKEN")) return new SeatTaken("the address has accepted already");
        if (Refusals.is(thrown, "SEATS_UNKNOWN")) return new SeatsUnknown("the viewer pays for no plan with seats");
        if (Refusals.is(thrown, "SEATS_USED_UP")) return new SeatsUsedUp("every seat is taken or kept");
        return InvalidInput.of(thrown);
    }

    AcceptSeatPayload accept(Requester requester, AcceptSeatInput input) {
        var request = AcceptSeatRequest.newBuilder().setToken(input.token()).build();
        try {
            var response = Calls.signedIn(seats, requester, Calls.CHANGE).acceptSeat(request);
            return new AcceptSeatPayload(seat(response.getSeat()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new AcceptSeatPayload(null, List.of(notAccepted(thrown)));
        }
    }

    /// A token that cannot be one, which billing refuses as a field, is that of no link either.
    private static UserError notAccepted(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "SEAT_ELSEWHERE")) return new SeatElsewhere("the viewer has another seat");
        if (Refusals.is(thrown, "SEAT_IS_OWN")) return new SeatIsOwn("the viewer pays for the seats");
        if (Refusals.is(thrown, "INVITATION_UNKNOWN")
                || !Refusals.violations(thrown).isEmpty())
            return new InvitationUnknown("the link is wrong, was used, has ended or was taken back");
        throw thrown;
    }

    RemoveSeatPayload remove(Requester requester, String seatId) {
        var request = RemoveSeatRequest.newBuilder().setSeatId(seatId).build();
        try {
            var _ = Calls.signedIn(seats, requester, Calls.CHANGE).removeSeat(request);
            return new RemoveSeatPayload(GlobalId.of(Seat.TYPE, seatId), List.of());
        } catch (StatusRuntimeException thrown) {
            return new RemoveSeatPayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    private static Seat seat(dev.vivavoce.billing.v1.Seat message) {
        return new Seat(
                message.getId(),
                message.getPlanId(),
                ProtoMapping.orNull(message.getEmail()),
                ProtoMapping.time(message.getInvitedAt()),
                message.hasExpiresAt() ? ProtoMapping.time(message.getExpiresAt()) : null,
                message.hasAcceptedAt() ? ProtoMapping.time(message.getAcceptedAt()) : null,
                message.hasSpeechUsed() ? ProtoMapping.milliseconds(message.getSpeechUsed()) : null);
    }
}
