package dev.vivavoce.bff.plan;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The plans, and the viewer's entitlements.
@Controller
final class PlanController {
    private final PlanClient plans;

    PlanController(PlanClient plans) {
        this.plans = plans;
    }

    @QueryMapping
    List<Plan> plans(@ContextValue Requester requester) {
        return plans.plans(requester);
    }

    @BatchMapping
    Map<Viewer, Entitlements> entitlements(@ContextValue Requester requester, List<Viewer> viewers) {
        var byUser = plans.entitlements(
                requester, viewers.stream().map(Viewer::userId).distinct().toList());
        return viewers.stream()
                .distinct()
                .filter(viewer -> byUser.containsKey(viewer.userId()))
                .collect(toMap(viewer -> viewer, viewer -> byUser.get(viewer.userId())));
    }
}
