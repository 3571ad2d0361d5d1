package dev.vivavoce.bff.subscription;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UserError;
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
import dev.vivavoce.billing.v1.BatchGetSubscriptionsRequest;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.OpenPortalRequest;
import dev.vivavoce.billing.v1.PreviewChangeRequest;
import dev.vivavoce.billing.v1.ResumeSubscriptionRequest;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.WatchSubscriptionRequest;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Calls billing about what a person pays for.
public final class SubscriptionClient {
    /// For calls that wait for the payment provider, which billing asks several times in a checkout.
    private static final Duration PROVIDER = Duration.ofSeconds(20);

    /// Billing reads 0 as 1, which is not what was asked for.
    private static final InvalidInput NO_SEATS =
            InvalidInput.of(List.of(new FieldViolation("seats", "0 (expected: at least 1)")));

    private final SubscriptionServiceGrpc.SubscriptionServiceBlockingStub subscriptions;

    public SubscriptionClient(Channel billing) {
        subscriptions = SubscriptionServiceGrpc.newBlockingStub(billing);
    }

    /// Returns what people pay for by user id, without those who pay for nothing.
    Map<String, PlanSubscription> subscriptions(Requester requester, Collection<String> userIds) {
        return Batches.gather(userIds, ids -> {
                    var request = BatchGetSubscriptionsRequest.newBuilder()
                            .addAllUserIds(ids)
                            .build();
                    return Calls.signedIn(subscriptions, requester, Calls.READ)
                            .batchGetSubscriptions(request)
                            .getSubscriptionsList();
                })
                .stream()
                .filter(BillingMapping::isThere)
                .collect(toMap(Subscription::getUserId, BillingMapping::subscription));
    }

    Paging.Page<Invoice> invoices(Requester requester, int size, String token) {
        var request = ListInvoicesRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .build();
        var response = Calls.signedIn(subscriptions, requester, Calls.READ).listInvoices(request);
        return new Paging.Page<>(
                response.getInvoicesList().stream().map(BillingMapping::invoice).toList(),
                response.getNextPageToken(),
                null);
    }

    /// What the requester pays for, now and after each change.
    ServerStream<?, SubscriptionChange> changes(Requester requester) {
        var stub = Calls.openStream(subscriptions, requester);
        return new ServerStream<>(
                () -> stub.watchSubscription(WatchSubscriptionRequest.getDefaultInstance()),
                response -> new SubscriptionChange(BillingMapping.orNull(response.getSubscription())));
    }

    StartCheckoutPayload startCheckout(Requester requester, StartCheckoutInput input) {
        if (input.seats() == 0) return new StartCheckoutPayload(null, List.of(NO_SEATS));
        var request = StartCheckoutRequest.newBuilder()
                .setPlanId(input.planId())
                .setInterval(BillingMapping.interval(input.interval()))
                .setSeats(input.seats())
                .setIdempotencyKey(input.idempotencyKey().toString())
                .build();
        try {
            var response = Calls.signedIn(subscriptions, requester, PROVIDER).startCheckout(request);
            return switch (response.getOutcomeCase()) {
                case PAGE -> new StartCheckoutPayload(BillingMapping.page(response.getPage()), List.of());
                case ALREADY_SUBSCRIBED ->
                    new StartCheckoutPayload(
                            null, List.of(new AlreadySubscribed("there is a subscription: change that one")));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new StartCheckoutPayload(null, List.of(refusal(thrown)));
        }
    }

    PlanChangePreviewPayload preview(Requester requester, PlanChangeInput input) {
        if (input.seats() == 0) return new PlanChangePreviewPayload(null, List.of(NO_SEATS));
        var request = PreviewChangeRequest.newBuilder()
                .setPlanId(input.planId())
                .setInterval(BillingMapping.interval(input.interval()))
                .setSeats(input.seats())
                .build();
        try {
            var response = Calls.signedIn(subscriptions, requester, PROVIDER).previewChange(request);
            return new PlanChangePreviewPayload(BillingMapping.preview(response.getPreview()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new PlanChangePreviewPayload(null, List.of(notChanged(thrown)));
        }
    }

    ChangePlanPayload change(Requester requester, ChangePlanInput input) {
        if (input.seats() == 0) return new ChangePlanPayload(null, null, List.of(NO_SEATS));
        var request = ChangePlanRequest.newBuilder()
                .setPlanId(input.planId())
                .setInterval(BillingMapping.interval(input.interval()))
                .setSeats(input.seats())
                .setIdempotencyKey(input.idempotencyKey().toString());
        var proratedAt = input.proratedAt();
        if (proratedAt != null) request.setProratedAt(ProtoTimes.timestamp(proratedAt.toInstant()));
        try {
            var response = Calls.signedIn(subscriptions, requester, PROVIDER).changePlan(request.build());
            return switch (response.getOutcomeCase()) {
                case CHANGED -> new ChangePlanPayload(BillingMapping.orNull(response.getChanged()), null, List.of());
                case PAYMENT_NEEDED ->
                    new ChangePlanPayload(null, BillingMapping.page(response.getPaymentNeeded()), List.of());
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return new ChangePlanPayload(null, null, List.of(notChanged(thrown)));
        }
    }

    private static UserError notChanged(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "PAYMENT_DUE")) return new PaymentDue("a payment is missing: pay it first");
        if (Refusals.is(thrown, "PLAN_UNCHANGED")) return new PlanUnchanged("it is what the viewer has chosen");
        if (Refusals.is(thrown, "SEATS_TAKEN")) return new SeatsTaken("more seats are taken than it would have");
        if (Refusals.is(thrown, "SUBSCRIPTION_ENDS"))
            return new SubscriptionEnds("the subscription ends with its period: resume it first");
        return refusal(thrown);
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("billing answered without an outcome we know");
    }

    OpenPortalPayload openPortal(Requester requester, OpenPortalInput input) {
        var request = OpenPortalRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .build();
        try {
            var response = Calls.signedIn(subscriptions, requester, PROVIDER).openPortal(request);
            return new OpenPortalPayload(BillingMapping.page(response.getPage()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new OpenPortalPayload(null, List.of(refusal(thrown)));
        }
    }

    CancelSubscriptionPayload cancel(Requester requester, CancelSubscriptionInput input) {
        var request = CancelSubscriptionRequest.newBuilder()
                .setNow(input.now())
                .setReason(ProtoMapping.orEmpty(input.reason()))
                .setIdempotencyKey(input.idempotencyKey().toString())
                .build();
        try {
            var response = Calls.signedIn(subscriptions, requester, PROVIDER).cancelSubscription(request);
            return new CancelSubscriptionPayload(BillingMapping.orNull(response.getSubscription()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new CancelSubscriptionPayload(null, List.of(refusal(thrown)));
        }
    }

    ResumeSubscriptionPayload resume(Requester requester, ResumeSubscriptionInput input) {
        var request = ResumeSubscriptionRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .build();
        try {
            var response = Calls.signedIn(subscriptions, requester, PROVIDER).resumeSubscription(request);
            return new ResumeSubscriptionPayload(BillingMapping.orNull(response.getSubscription()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new ResumeSubscriptionPayload(null, List.of(refusal(thrown)));
        }
    }

    private static UserError refusal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "PAYMENTS_OFF")) return new PaymentsOff("no payment provider is set up");
        if (Refusals.is(thrown, "PLAN_UNKNOWN")) return new PlanUnknown("the plan is not sold so");
        if (Refusals.is(thrown, "SUBSCRIPTION_UNKNOWN") || Refusals.is(thrown, "CUSTOMER_UNKNOWN"))
            return new SubscriptionUnknown("the viewer pays for nothing");
        return InvalidInput.of(thrown);
    }
}
