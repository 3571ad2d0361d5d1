package dev.vivavoce.bff.plan;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.ListPlansRequest;
import io.grpc.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Calls billing.
public final class PlanClient {
    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub entitlements;

    public PlanClient(Channel billing) {
        entitlements = EntitlementServiceGrpc.newBlockingStub(billing);
    }

    List<Plan> plans(Requester requester) {
        return Calls.open(entitlements, requester, Calls.READ)
                .listPlans(ListPlansRequest.getDefaultInstance())
                .getPlansList()
                .stream()
                .map(PlanClient::plan)
                .toList();
    }

    /// Returns the entitlements by user id.
    Map<String, Entitlements> entitlements(Requester requester, Collection<String> userIds) {
        var request =
                BatchGetEntitlementsRequest.newBuilder().addAllUserIds(userIds).build();
        return Calls.signedIn(entitlements, requester, Calls.READ)
                .batchGetEntitlements(request)
                .getEntitlementsList()
                .stream()
                .collect(toMap(dev.vivavoce.billing.v1.Entitlements::getUserId, PlanClient::entitlements));
    }

    private static Entitlements entitlements(dev.vivavoce.billing.v1.Entitlements message) {
        return new Entitlements(
                plan(message.getPlan()),
                ProtoMapping.milliseconds(message.getSpeechUsed()),
                ProtoMapping.milliseconds(message.getSpeechReserved()),
                ProtoMapping.milliseconds(message.getSpeechLeft()),
                ProtoMapping.time(message.getResetsAt()));
    }

    private static Plan plan(dev.vivavoce.billing.v1.Plan message) {
        return new Plan(
                message.getId(),
                message.getName(),
                ProtoMapping.milliseconds(message.getSpeechAMonth()),
                ProtoMapping.milliseconds(message.getLongestSession()));
    }
}
