package dev.vivavoce.bff.fake;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.BatchGetSubscriptionsRequest;
import dev.vivavoce.billing.v1.BatchGetSubscriptionsResponse;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.CancelSubscriptionResponse;
import dev.vivavoce.billing.v1.ChangeLine;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.ChangePlanResponse;
import dev.vivavoce.billing.v1.ChangePreview;
import dev.vivavoce.billing.v1.Invoice;
import dev.vivavoce.billing.v1.InvoiceStatus;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.ListInvoicesResponse;
import dev.vivavoce.billing.v1.OpenPortalRequest;
import dev.vivavoce.billing.v1.OpenPortalResponse;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.PaymentPage;
import dev.vivavoce.billing.v1.PlannedChange;
import dev.vivavoce.billing.v1.PreviewChangeRequest;
import dev.vivavoce.billing.v1.PreviewChangeResponse;
import dev.vivavoce.billing.v1.ResumeSubscriptionRequest;
import dev.vivavoce.billing.v1.ResumeSubscriptionResponse;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.StartCheckoutResponse;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.billing.v1.WatchSubscriptionRequest;
import dev.vivavoce.billing.v1.WatchSubscriptionResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Billing's subscriptions: a person who starts a checkout of "pro" or "team" has paid. A change that costs
/// more begins at once, any other one with the next period. A watch ends after two states.
public final class FakeSubscriptions extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
    private static final Timestamp PRORATED_AT = Timestamps.fromMillis(1_795_000_000_000L);
    private static final int MOST_SEATS = 50;

    /// Why nothing can be changed; null when it can.
    public volatile @Nullable Failure refusal;
    /// Whether the provider declines every card.
    public volatile boolean declines;

    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();

    @Override
    public void batchGetSubscriptions(
            BatchGetSubscriptionsRequest request, StreamObserver<BatchGetSubscriptionsResponse> out) {
        var response = BatchGetSubscriptionsResponse.newBuilder();
        for (var id : request.getUserIdsList()) response.addSubscriptions(of(id));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void watchSubscription(WatchSubscriptionRequest request, StreamObserver<WatchSubscriptionResponse> out) {
        for (var state : new Subscription[] {nothing(own()), of(own())})
            out.onNext(WatchSubscriptionResponse.newBuilder()
                    .setSubscription(state)
                    .build());
        out.onCompleted();
    }

    @Override
    public void startCheckout(StartCheckoutRequest request, StreamObserver<StartCheckoutResponse> out) {
        var wanted = subscription(request.getPlanId(), request.getInterval(), request.getSeats());
        var response = StartCheckoutResponse.newBuilder();
        var earlier = subscriptions.putIfAbsent(own(), wanted);
        if (earlier != null) response.setAlreadySubscribed(earlier);
        else response.setPage(page("https://pay.example.org/c/" + request.getIdempotencyKey()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void previewChange(PreviewChangeRequest request, StreamObserver<PreviewChangeResponse> out) {
        var wanted = subscription(request.getPlanId(), request.getInterval(), request.getSeats());
        var now = changeable(wanted);
        var preview = ChangePreview.newBuilder()
                .setAmount(wanted.getAmount())
                .setCurrency("eur")
                .setProratedAt(PRORATED_AT);
        if (isMore(now, wanted))
            preview.setTakesEffectAt(PRORATED_AT)
                    .setDueNow(wanted.getAmount() - now.getAmount())
                    .setCredit(100)
                    .addLines(ChangeLine.newBuilder()
                            .setDescription("Unused time")
                            .setAmount(-now.getAmount()))
                    .addLines(ChangeLine.newBuilder()
                            .setDescription("Remaining time")
                            .setAmount(wanted.getAmount()));
        else preview.setAtPeriodEnd(true).setTakesEffectAt(now.getPeriodEnd());
        out.onNext(PreviewChangeResponse.newBuilder().setPreview(preview).build());
        out.onCompleted();
    }

    @Override
    public void changePlan(ChangePlanRequest request, StreamObserver<ChangePlanResponse> out) {
        var wanted = subscription(request.getPlanId(), request.getInterval(), request.getSeats());
        var now = changeable(wanted);
        if (request.hasProratedAt() && !request.getProratedAt().equals(PRORATED_AT))
            throw Failure.invalidField("prorated_at", "not within the last hour");
        var response = ChangePlanResponse.newBuilder();
        if (isMore(now, wanted) && declines) response.setPaymentNeeded(page("https://pay.example.org/i/2"));
        else {
            var changed = isMore(now, wanted) || isSame(now, wanted) ? wanted : planning(now, wanted);
            subscriptions.put(own(), changed);
            response.setChanged(changed);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private Subscription changeable(Subscription wanted) {
        var refused = refusal;
        if (refused != null) throw refused;
        var now = subscriptions.get(own());
        if (now == null) throw Failure.notFound("SUBSCRIPTION_UNKNOWN", "the user has no subscription");
        if (now.getCancelsAtPeriodEnd()) throw Failure.precondition("SUBSCRIPTION_ENDS", "it ends with its period");
        if (isSame(now, wanted) && !now.hasPlannedChange())
            throw Failure.precondition("PLAN_UNCHANGED", "it is what the user has chosen");
        return now;
    }

    private static boolean isMore(Subscription now, Subscription wanted) {
        return wanted.getAmount() > now.getAmount();
    }

    private static boolean isSame(Subscription now, Subscription wanted) {
        return now.toBuilder().clearPlannedChange().build().equals(wanted);
    }

    private static Subscription planning(Subscription now, Subscription wanted) {
        return now.toBuilder()
                .setPlannedChange(PlannedChange.newBuilder()
                        .setPlanId(wanted.getPlanId())
                        .setInterval(wanted.getInterval())
                        .setSeats(wanted.getSeats())
                        .setAt(now.getPeriodEnd()))
                .build();
    }

    @Override
    public void openPortal(OpenPortalRequest request, StreamObserver<OpenPortalResponse> out) {
        if (!subscriptions.containsKey(own())) throw Failure.notFound("CUSTOMER_UNKNOWN", "has never begun to pay");
        out.onNext(OpenPortalResponse.newBuilder()
                .setPage(page("https://pay.example.org/p/1"))
                .build());
        out.onCompleted();
    }

    @Override
    public void cancelSubscription(CancelSubscriptionRequest request, StreamObserver<CancelSubscriptionResponse> out) {
        var ended = request.getNow() ? nothing(own()) : change(true);
        if (request.getNow()) subscriptions.remove(own());
        out.onNext(
                CancelSubscriptionResponse.newBuilder().setSubscription(ended).build());
        out.onCompleted();
    }

    @Override
    public void resumeSubscription(ResumeSubscriptionRequest request, StreamObserver<ResumeSubscriptionResponse> out) {
        out.onNext(ResumeSubscriptionResponse.newBuilder()
                .setSubscription(change(false))
                .build());
        out.onCompleted();
    }

    @Override
    public void listInvoices(ListInvoicesRequest request, StreamObserver<ListInvoicesResponse> out) {
        var response = ListInvoicesResponse.newBuilder();
        if (subscriptions.containsKey(own()))
            response.addInvoices(Invoice.newBuilder()
                    .setId("in_1")
                    .setNumber("A-1")
                    .setStatus(InvoiceStatus.INVOICE_STATUS_PAID)
                    .setTotal(1_200)
                    .setPaid(1_200)
                    .setCurrency("eur")
                    .setCreatedAt(Timestamps.fromMillis(1_790_000_000_000L))
                    .setPageUrl("https://pay.example.org/i/1"));
        out.onNext(response.build());
        out.onCompleted();
    }

    /// The subscription of a person who pays for this.
    private static Subscription subscription(String planId, PaymentInterval interval, int seats) {
        if (seats > MOST_SEATS) throw Failure.invalidField("seats", seats + " (expected: 1 to " + MOST_SEATS + ")");
        long monthly = switch (planId) {
            case "pro" -> 1_200;
            case "team" -> 1_000;
            case "off" -> throw Failure.precondition("PAYMENTS_OFF", "no payment provider");
            default -> throw Failure.notFound("PLAN_UNKNOWN", "no such plan is sold");
        };
        return Subscription.newBuilder()
                .setUserId(own())
                .setPlanId(planId)
                .setInterval(interval)
                .setStatus(SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE)
                .setPeriodStart(Timestamps.fromMillis(1_790_000_000_000L))
                .setPeriodEnd(Timestamps.fromMillis(1_800_000_000_000L))
                .setAmount(monthly * seats * (interval == PaymentInterval.PAYMENT_INTERVAL_YEAR ? 10 : 1))
                .setCurrency("eur")
                .setSeats(seats)
                .build();
    }

    private Subscription change(boolean cancels) {
        var changed = subscriptions.computeIfPresent(
                own(),
                (_, one) -> one.toBuilder().setCancelsAtPeriodEnd(cancels).build());
        if (changed == null) throw Failure.notFound("SUBSCRIPTION_UNKNOWN", "the user has no subscription");
        return changed;
    }

    private Subscription of(String userId) {
        return subscriptions.getOrDefault(userId, nothing(userId));
    }

    private static Subscription nothing(String userId) {
        return Subscription.newBuilder()
                .setUserId(userId)
                .setStatus(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE)
                .build();
    }

    private static PaymentPage page(String url) {
        return PaymentPage.newBuilder()
                .setUrl(url)
                .setExpiresAt(Timestamps.fromMillis(1_800_000_000_000L))
                .build();
    }

    private static String own() {
        return Caller.current().subject();
    }
}
