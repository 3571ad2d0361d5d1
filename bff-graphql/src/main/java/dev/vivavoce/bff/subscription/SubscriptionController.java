package dev.vivavoce.bff.subscription;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.plan.Plan;
import dev.vivavoce.bff.plan.PlanClient;
import dev.vivavoce.bff.subscription.Inputs.CancelSubscriptionInput;
import dev.vivavoce.bff.subscription.Inputs.ChangePlanInput;
import dev.vivavoce.bff.subscription.Inputs.OpenPortalInput;
import dev.vivavoce.bff.subscription.Inputs.PlanChangeInput;
import dev.vivavoce.bff.subscription.Inputs.ResumeSubscriptionInput;
import dev.vivavoce.bff.subscription.Inputs.StartCheckoutInput;
import dev.vivavoce.bff.subscription.Payloads.AlreadySubscribed;
import dev.vivavoce.bff.subscription.Payloads.CancelSubscriptionPayload;
import dev.vivavoce.bff.subscription.Payloads.ChangePlanPayload;
import dev.vivavoce.bff.subscription.Payloads.OpenPortalPayload;
import dev.vivavoce.bff.subscription.Payloads.PaymentDue;
import dev.vivavoce.bff.subscription.Payloads.PaymentsOff;
import dev.vivavoce.bff.subscription.Payloads.PlanChangePreviewPayload;
import dev.vivavoce.bff.subscription.Payloads.PlanUnchanged;
import dev.vivavoce.bff.subscription.Payloads.ResumeSubscriptionPayload;
import dev.vivavoce.bff.subscription.Payloads.SeatsTaken;
import dev.vivavoce.bff.subscription.Payloads.StartCheckoutPayload;
import dev.vivavoce.bff.subscription.Payloads.SubscriptionEnds;
import dev.vivavoce.bff.subscription.Payloads.SubscriptionUnknown;
import dev.vivavoce.bff.subscription.PlanSubscription.PlannedChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// What the viewer pays for, and its invoices.
@Controller
final class SubscriptionController implements UnionMembers {
    private final SubscriptionClient subscriptions;
    private final PlanClient plans;
    private final Scheduler virtualThreads;

    SubscriptionController(SubscriptionClient subscriptions, PlanClient plans, Scheduler virtualThreads) {
        this.subscriptions = subscriptions;
        this.plans = plans;
        this.virtualThreads = virtualThreads;
    }

    @BatchMapping
    Map<Viewer, PlanSubscription> subscription(@ContextValue Requester requester, List<Viewer> viewers) {
        var byUser = subscriptions.subscriptions(
                requester, viewers.stream().map(Viewer::userId).distinct().toList());
        return viewers.stream()
                .distinct()
                .filter(viewer -> byUser.containsKey(viewer.userId()))
                .collect(toMap(viewer -> viewer, viewer -> byUser.get(viewer.userId())));
    }

    @BatchMapping
    Map<PlanSubscription, Plan> plan(@ContextValue Requester requester, List<PlanSubscription> subscriptions) {
        return plans.ofParents(requester, subscriptions, PlanSubscription::planId);
    }

    @BatchMapping(field = "plan")
    Map<PlannedChange, Plan> plannedPlan(@ContextValue Requester requester, List<PlannedChange> changes) {
        return plans.ofParents(requester, changes, PlannedChange::planId);
    }

    @SchemaMapping
    PlanChangePreviewPayload planChangePreview(
            Viewer viewer, @ContextValue Requester requester, @Argument PlanChangeInput input) {
        return subscriptions.preview(requester, input);
    }

    @SchemaMapping
    Connection<Invoice> invoices(
            Viewer viewer, @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> subscriptions.invoices(requester, size, token));
    }

    @MutationMapping
    StartCheckoutPayload startCheckout(@ContextValue Requester requester, @Argument StartCheckoutInput input) {
        return subscriptions.startCheckout(requester, input);
    }

    @MutationMapping
    ChangePlanPayload changePlan(@ContextValue Requester requester, @Argument ChangePlanInput input) {
        return subscriptions.change(requester, input);
    }

    @MutationMapping
    OpenPortalPayload openPortal(@ContextValue Requester requester, @Argument OpenPortalInput input) {
        return subscriptions.openPortal(requester, input);
    }

    @MutationMapping
    CancelSubscriptionPayload cancelSubscription(
            @ContextValue Requester requester, @Argument CancelSubscriptionInput input) {
        return subscriptions.cancel(requester, input);
    }

    @MutationMapping
    ResumeSubscriptionPayload resumeSubscription(
            @ContextValue Requester requester, @Argument ResumeSubscriptionInput input) {
        return subscriptions.resume(requester, input);
    }

    @SubscriptionMapping
    Flux<SubscriptionChange> subscriptionChanged(@ContextValue Requester requester) {
        return Flux.using(() -> subscriptions.changes(requester), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                AlreadySubscribed.class,
                PaymentDue.class,
                PaymentsOff.class,
                PlanUnchanged.class,
                PlanUnknown.class,
                SeatsTaken.class,
                SubscriptionEnds.class,
                SubscriptionUnknown.class);
    }
}
