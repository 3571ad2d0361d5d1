package dev.vivavoce.bff.plan;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.billing.v1.BatchGetEntitlementsRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.ListPlansRequest;
import io.grpc.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Calls billing.
public final class PlanClient {
    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub entitlements;

    public PlanClient(Channel billing) {
        entitlements = EntitlementServiceGrpc.newBlockingStub(billing);
    }

    public List<Plan> plans(Requester requester) {
        return Calls.open(entitlements, requester, Calls.READ)
                .listPlans(ListPlansRequest.getDefaultInstance())
                .getPlansList()
                .stream()
                .map(Plan::of)
                .toList();
    }

    /// Returns the plans of many parents with one call. A parent whose plan is no longer on offer is omitted.
    public <P> Map<P, Plan> ofParents(Requester requester, List<P> parents, Function<P, String> planId) {
        var byId = plans(requester).stream().collect(toMap(Plan::id, identity()));
        return parents.stream()
                .distinct()
                .filter(parent -> byId.containsKey(planId.apply(parent)))
                .collect(toMap(identity(), parent -> byId.get(planId.apply(parent))));
    }

    /// Returns the factor of the requester's plan to the standard budget for the cost of operations.
    public int costBudgetFactor(Requester requester) {
        var request = GetEntitlementsRequest.newBuilder()
                .setUserId(requester.userId())
                .build();
        var own = Calls.optional(entitlements, requester).getEntitlements(request);
        return Plan.of(own.getEntitlements().getPlan()).costBudgetFactor();
    }

    /// Returns the entitlements by user id.
    Map<String, Entitlements> entitlements(Requester requester, Collection<String> userIds) {
        var request =
                BatchGetEntitlementsRequest.newBuilder().addAllUserIds(userIds).build();
        return Calls.signedIn(entitlements, requester, Calls.READ)
                .batchGetEntitlements(request)
                .getEntitlementsList()
                .stream()
                .collect(toMap(dev.vivavoce.billing.v1.Entitlements::getUserId, Entitlements::of));
    }
}
