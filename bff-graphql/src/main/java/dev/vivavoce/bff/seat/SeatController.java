package dev.vivavoce.bff.seat;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.plan.Plan;
import dev.vivavoce.bff.plan.PlanClient;
import dev.vivavoce.bff.seat.Inputs.AcceptSeatInput;
import dev.vivavoce.bff.seat.Inputs.InviteSeatInput;
import dev.vivavoce.bff.seat.Inputs.RemoveSeatInput;
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
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The seats of plans for several people.
@Controller
final class SeatController implements UnionMembers {
    private final SeatClient seats;
    private final PlanClient plans;

    SeatController(SeatClient seats, PlanClient plans) {
        this.seats = seats;
        this.plans = plans;
    }

    /// A viewer sees only their own.
    @BatchMapping
    Map<Viewer, SeatList> seats(@ContextValue Requester requester, List<Viewer> viewers) {
        var own = viewers.stream()
                .distinct()
                .filter(viewer -> viewer.userId().equals(requester.userId()))
                .toList();
        if (own.isEmpty()) return Map.of();
        var list = seats.seats(requester);
        return own.stream().collect(toMap(identity(), _ -> list));
    }

    @BatchMapping
    Map<Seat, Plan> plan(@ContextValue Requester requester, List<Seat> parents) {
        return plans.ofParents(requester, parents, Seat::planId);
    }

    @MutationMapping
    InviteSeatPayload inviteSeat(@ContextValue Requester requester, @Argument InviteSeatInput input) {
        return seats.invite(requester, input);
    }

    @MutationMapping
    AcceptSeatPayload acceptSeat(@ContextValue Requester requester, @Argument AcceptSeatInput input) {
        return seats.accept(requester, input);
    }

    @MutationMapping
    RemoveSeatPayload removeSeat(@ContextValue Requester requester, @Argument RemoveSeatInput input) {
        return seats.remove(requester, GlobalId.local(Seat.TYPE, input.seatId()));
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                InvitationUnknown.class,
                InvitationsLimited.class,
                SeatElsewhere.class,
                SeatIsOwn.class,
                SeatTaken.class,
                SeatsUnknown.class,
                SeatsUsedUp.class);
    }
}
