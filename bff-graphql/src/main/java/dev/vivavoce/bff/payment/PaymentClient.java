package dev.vivavoce.bff.payment;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.payment.Payloads.GivePlanInput;
import dev.vivavoce.bff.payment.Payloads.GivePlanPayload;
import dev.vivavoce.bff.payment.PersonBilling.TimelineEntry;
import dev.vivavoce.bff.payment.PersonBilling.TimelineKind;
import dev.vivavoce.bff.people.PersonUnknown;
import dev.vivavoce.bff.plan.Entitlements;
import dev.vivavoce.bff.subscription.PlanUnknown;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;

/// Calls billing about other people.
public final class PaymentClient {
    private final ReconcileServiceGrpc.ReconcileServiceBlockingStub payments;
    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub entitlements;

    public PaymentClient(Channel billing) {
        payments = ReconcileServiceGrpc.newBlockingStub(billing);
        entitlements = EntitlementServiceGrpc.newBlockingStub(billing);
    }

    PersonBilling billing(Requester requester, String userId) {
        var timeline = Calls.signedIn(payments, requester, Calls.READ)
                .getTimeline(GetTimelineRequest.newBuilder().setUserId(userId).build());
        var now = Calls.signedIn(entitlements, requester, Calls.READ)
                .getEntitlements(
                        GetEntitlementsRequest.newBuilder().setUserId(userId).build());
        return new PersonBilling(
                Entitlements.of(now.getEntitlements()),
                ProtoMapping.orNull(timeline.getCustomerId()),
                timeline.getEntriesList().stream()
                        .map(entry -> new TimelineEntry(
                                ProtoMapping.time(entry.getAt()),
                                ProtoMapping.required(TimelineKind.class, entry.getKind(), "TIMELINE_KIND_"),
                                entry.getText()))
                        .toList());
    }

    GivePlanPayload give(Requester requester, String userId, GivePlanInput input) {
        var request = AssignPlanRequest.newBuilder()
                .setUserId(userId)
                .setPlanId(input.planId())
                .setReason(input.reason());
        var endsAt = input.endsAt();
        if (endsAt != null) request.setEndsAt(ProtoTimes.timestamp(endsAt.toInstant()));
        try {
            var _ = Calls.signedIn(entitlements, requester, Calls.CHANGE).assignPlan(request.build());
        } catch (StatusRuntimeException thrown) {
            return new GivePlanPayload(null, List.of(refusal(thrown)));
        }
        return new GivePlanPayload(billing(requester, userId), List.of());
    }

    private static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "PLAN_UNKNOWN")) return new PlanUnknown("no such plan");
        if (Refusals.is(thrown, "USER_UNKNOWN")) return new PersonUnknown("no such account");
        return InvalidInput.of(thrown);
    }
}
