package dev.vivavoce.billing.subscription;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.invoice.Invoices;
import dev.vivavoce.billing.payments.PaidInvoice;
import dev.vivavoce.billing.plan.Interval;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.billing.v1.BatchGetSubscriptionsRequest;
import dev.vivavoce.billing.v1.BatchGetSubscriptionsResponse;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.CancelSubscriptionResponse;
import dev.vivavoce.billing.v1.ChangeLine;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.ChangePlanResponse;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetSubscriptionResponse;
import dev.vivavoce.billing.v1.Invoice;
import dev.vivavoce.billing.v1.InvoiceStatus;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.ListInvoicesResponse;
import dev.vivavoce.billing.v1.OpenPortalRequest;
import dev.vivavoce.billing.v1.OpenPortalResponse;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.PaymentPage;
import dev.vivavoce.billing.v1.PreviewChangeRequest;
import dev.vivavoce.billing.v1.PreviewChangeResponse;
import dev.vivavoce.billing.v1.ResumeSubscriptionRequest;
import dev.vivavoce.billing.v1.ResumeSubscriptionResponse;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.StartCheckoutResponse;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.billing.v1.WatchSubscriptionRequest;
import dev.vivavoce.billing.v1.WatchSubscriptionResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchResponses;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Serves what users pay for; maps messages to the records of [Subscriptions] and [Checkouts].
public final class SubscriptionGrpc extends SubscriptionServiceGrpc.SubscriptionServiceImplBase {
    private static final int MOST_USERS = 200;
    private static final int LONGEST_REASON = 500;
    /// After it a watcher gets the state again.
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Subscriptions subscriptions;
    private final Checkouts checkouts;
    private final PlanChanges changes;
    private final Invoices invoices;

    public SubscriptionGrpc(Subscriptions subscriptions, Checkouts checkouts, PlanChanges changes, Invoices invoices) {
        this.subscriptions = subscriptions;
        this.checkouts = checkouts;
        this.changes = changes;
        this.invoices = invoices;
    }

    @Override
    public void getSubscription(GetSubscriptionRequest request, StreamObserver<GetSubscriptionResponse> out) {
        var caller = Caller.current();
        var userId = request.getUserId().isEmpty() ? caller.userId() : Ids.uuid("user_id", request.getUserId());
        if (!caller.mayRead(userId)) throw Failure.notFound("USER_UNKNOWN", "no such user");
        out.onNext(GetSubscriptionResponse.newBuilder()
                .setSubscription(current(userId))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchGetSubscriptions(
            BatchGetSubscriptionsRequest request, StreamObserver<BatchGetSubscriptionsResponse> out) {
        var caller = Caller.current();
        var readable = Ids.uuids("user_ids", request.getUserIdsList(), MOST_USERS).stream()
                .filter(caller::mayRead)
                .toList();
        var response = BatchGetSubscriptionsResponse.newBuilder();
        var paying = subscriptions.of(readable).stream().collect(toMap(Subscription::userId, identity()));
        for (var userId : Set.copyOf(readable)) response.addSubscriptions(message(userId, paying.get(userId)));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void watchSubscription(WatchSubscriptionRequest request, StreamObserver<WatchSubscriptionResponse> out) {
        var userId = Caller.current().userId();
        Duplex.<WatchSubscriptionRequest, WatchSubscriptionResponse>stream(out, call -> {
            try (var changes = subscriptions.changes(userId)) {
                while (true) {
                    var response = WatchSubscriptionResponse.newBuilder()
                            .setSubscription(Uninterruptible.run(() -> current(userId)));
                    WatchResponses.send(call, response.build());
                    changes.await(LONGEST_SILENCE);
                }
            }
        });
    }

    @Override
    public void startCheckout(StartCheckoutRequest request, StreamObserver<StartCheckoutResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var wanted = wanted(request.getPlanId(), request.getInterval(), request.getSeats());
        var response = StartCheckoutResponse.newBuilder();
        switch (checkouts.start(Caller.current().userId(), wanted, key)) {
            case Checkout.Started(var page) -> response.setPage(message(page));
            case Checkout.AlreadySubscribed(var subscription) -> response.setAlreadySubscribed(message(subscription));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void previewChange(PreviewChangeRequest request, StreamObserver<PreviewChangeResponse> out) {
        var wanted = wanted(request.getPlanId(), request.getInterval(), request.getSeats());
        out.onNext(PreviewChangeResponse.newBuilder()
                .setPreview(message(changes.preview(Caller.current().userId(), wanted)))
                .build());
        out.onCompleted();
    }

    @Override
    public void changePlan(ChangePlanRequest request, StreamObserver<ChangePlanResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var wanted = wanted(request.getPlanId(), request.getInterval(), request.getSeats());
        var response = ChangePlanResponse.newBuilder();
        switch (changes.change(Caller.current().userId(), wanted, proratedAt(request), key)) {
            case PlanChange.Changed(var subscription) -> response.setChanged(message(subscription));
            case PlanChange.PaymentNeeded(var page) -> response.setPaymentNeeded(message(page));
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private static @Nullable Instant proratedAt(ChangePlanRequest request) {
        if (!request.hasProratedAt()) return null;
        if (!Timestamps.isValid(request.getProratedAt())) throw Failure.invalidField("prorated_at", "no instant");
        return ProtoTimes.instant(request.getProratedAt()).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void openPortal(OpenPortalRequest request, StreamObserver<OpenPortalResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        out.onNext(OpenPortalResponse.newBuilder()
                .setPage(message(checkouts.portal(Caller.current().userId(), key)))
                .build());
        out.onCompleted();
    }

    @Override
    public void cancelSubscription(CancelSubscriptionRequest request, StreamObserver<CancelSubscriptionResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var reason = reason(request.getReason());
        var userId = Caller.current().userId();
        if (request.getNow()) checkouts.cancelNow(userId, reason, key);
        else checkouts.cancelAtPeriodEnd(userId, reason, key);
        out.onNext(CancelSubscriptionResponse.newBuilder()
                .setSubscription(current(userId))
                .build());
        out.onCompleted();
    }

    @Override
    public void resumeSubscription(ResumeSubscriptionRequest request, StreamObserver<ResumeSubscriptionResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var userId = Caller.current().userId();
        checkouts.resume(userId, key);
        out.onNext(ResumeSubscriptionResponse.newBuilder()
                .setSubscription(current(userId))
                .build());
        out.onCompleted();
    }

    @Override
    public void listInvoices(ListInvoicesRequest request, StreamObserver<ListInvoicesResponse> out) {
        var page = invoices.of(Caller.current().userId(), Pages.size(request.getPageSize()), request.getPageToken());
        var response = ListInvoicesResponse.newBuilder().setNextPageToken(page.nextPageToken());
        for (var invoice : page.rows()) response.addInvoices(message(invoice));
        out.onNext(response.build());
        out.onCompleted();
    }

    private static Wanted wanted(String planId, PaymentInterval interval, int seats) {
        return new Wanted(new Offer(planId, interval(interval)), seats == 0 ? 1 : seats);
    }

    private static Interval interval(PaymentInterval interval) {
        return switch (interval) {
            case PAYMENT_INTERVAL_MONTH -> Interval.MONTH;
            case PAYMENT_INTERVAL_YEAR -> Interval.YEAR;
            case PAYMENT_INTERVAL_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("interval", "not set (expected: MONTH or YEAR)");
        };
    }

    private static @Nullable String reason(String text) {
        var reason = text.strip();
        int length = reason.codePointCount(0, reason.length());
        if (length > LONGEST_REASON)
            throw Failure.invalidField("reason", length + " characters (expected: at most " + LONGEST_REASON + ")");
        return reason.isEmpty() ? null : reason;
    }

    private static PaymentPage message(dev.vivavoce.billing.payments.PaymentPage page) {
        var message = PaymentPage.newBuilder().setUrl(page.url());
        var expiresAt = page.expiresAt();
        if (expiresAt != null) message.setExpiresAt(ProtoTimes.timestamp(expiresAt));
        return message.build();
    }

    private dev.vivavoce.billing.v1.Subscription current(UUID userId) {
        return message(userId, subscriptions.of(userId).orElse(null));
    }

    private static dev.vivavoce.billing.v1.Subscription message(UUID userId, @Nullable Subscription one) {
        return one == null
                ? dev.vivavoce.billing.v1.Subscription.newBuilder()
                        .setUserId(userId.toString())
                        .setStatus(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE)
                        .build()
                : message(one);
    }

    private static dev.vivavoce.billing.v1.Subscription message(Subscription one) {
        var offer = Objects.requireNonNull(one.offer());
        var message = dev.vivavoce.billing.v1.Subscription.newBuilder()
                .setUserId(one.userId().toString())
                .setPlanId(offer.planId())
                .setInterval(message(offer.interval()))
                .setStatus(
                        switch (one.status()) {
                            case ACTIVE, TRIALING -> SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE;
                            case PAST_DUE -> SubscriptionStatus.SUBSCRIPTION_STATUS_PAST_DUE;
                            case UNPAID, INCOMPLETE, PAUSED, CANCELED, OTHER ->
                                SubscriptionStatus.SUBSCRIPTION_STATUS_UNPAID;
                        })
                .setPeriodStart(ProtoTimes.timestamp(one.periodStart()))
                .setPeriodEnd(ProtoTimes.timestamp(one.periodEnd()))
                .setCancelsAtPeriodEnd(one.cancelsAtPeriodEnd())
                .setAmount(one.amount() * one.seats())
                .setCurrency(one.currency())
                .setSeats(one.seats());
        var next = one.next();
        if (next != null)
            message.getPlannedChangeBuilder()
                    .setPlanId(next.wanted().offer().planId())
                    .setInterval(message(next.wanted().offer().interval()))
                    .setSeats(next.wanted().seats())
                    .setAt(ProtoTimes.timestamp(next.at()));
        var grace = one.graceUntil();
        if (grace != null) message.setGraceUntil(ProtoTimes.timestamp(grace));
        return message.build();
    }

    private static PaymentInterval message(Interval interval) {
        return switch (interval) {
            case MONTH -> PaymentInterval.PAYMENT_INTERVAL_MONTH;
            case YEAR -> PaymentInterval.PAYMENT_INTERVAL_YEAR;
        };
    }

    private static dev.vivavoce.billing.v1.ChangePreview message(ChangePreview preview) {
        var message = dev.vivavoce.billing.v1.ChangePreview.newBuilder()
                .setAtPeriodEnd(preview.isAtPeriodEnd())
                .setTakesEffectAt(ProtoTimes.timestamp(preview.takesEffectAt()))
                .setDueNow(preview.due())
                .setCredit(preview.credit())
                .setAmount(preview.amount())
                .setCurrency(preview.currency())
                .setProratedAt(ProtoTimes.timestamp(preview.proratedAt()));
        for (var line : preview.lines())
            message.addLines(ChangeLine.newBuilder()
                    .setDescription(line.description())
                    .setAmount(line.amount())
                    .setPeriodStart(ProtoTimes.timestamp(line.from()))
                    .setPeriodEnd(ProtoTimes.timestamp(line.to())));
        return message.build();
    }

    private static Invoice message(PaidInvoice invoice) {
        return Invoice.newBuilder()
                .setId(invoice.id())
                .setNumber(Objects.requireNonNullElse(invoice.number(), ""))
                .setStatus(
                        switch (invoice.status()) {
                            case "open" -> InvoiceStatus.INVOICE_STATUS_OPEN;
                            case "paid" -> InvoiceStatus.INVOICE_STATUS_PAID;
                            case String _ -> InvoiceStatus.INVOICE_STATUS_CLOSED;
                        })
                .setTotal(invoice.total())
                .setPaid(invoice.paid())
                .setCurrency(invoice.currency())
                .setCreatedAt(ProtoTimes.timestamp(invoice.createdAt()))
                .setPageUrl(Objects.requireNonNullElse(invoice.pageUrl(), ""))
                .setPdfUrl(Objects.requireNonNullElse(invoice.pdfUrl(), ""))
                .build();
    }
}
