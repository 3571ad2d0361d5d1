package dev.vivavoce.billing.payments;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billing.MeterEventCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Payments at Stripe, by its own library. The version of the API is the library's.
public final class StripePayments implements Payments {
    /// Where Stripe is.
    public static final URI ADDRESS = URI.create("https://api.stripe.com");

    /// Stripe allows an account 100 calls a second: docs.stripe.com/rate-limits.
    public static final CallPolicy POLICY = new CallPolicy(
            Duration.ofSeconds(60),
            3,
            Duration.ofMillis(500),
            64,
            new CallPolicy.Breaker(Duration.ofSeconds(30), 20, Duration.ofSeconds(5), 3));

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;
    private static final long PAGE = 100;
    private static final int MOST_PAGES = 1_000;
    private static final int LONGEST_COMMENT = 500;
    private static final String USER = "vivavoce_user";

    private final StripeClient stripe;
    private final CallGuard guard;
    private final CheckoutTerms terms;
    private final boolean isLive;

    /// @param terms how people buy
    /// @param guard of all calls to Stripe; it repeats those that failed for a moment, with the same key
    public StripePayments(URI address, Secret key, CheckoutTerms terms, CallGuard guard) {
        this.terms = terms;
        this.guard = guard;
        stripe = StripeClient.builder()
                .setApiKey(key.reveal())
                .setApiBase(address.toString())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0)
                .build();
        isLive = isLive(key);
    }

    /// Whether a key moves real money.
    public static boolean isLive(Secret key) {
        return key.reveal().startsWith("sk_live_") || key.reveal().startsWith("rk_live_");
    }

    private interface Call<T> {
        T call() throws StripeException;
    }

    @Override
    public boolean isLive() {
        return isLive;
    }

    @Override
    public String createCustomer(UUID userId, UUID key) {
        var params = CustomerCreateParams.builder()
                .putMetadata(USER, userId.toString())
                .build();
        return done("customers.create", () -> stripe.v1().customers().create(params, options(key)))
                .getId();
    }

    @Override
    public PaymentPage startCheckout(Order order, UUID key) {
        var user = order.userId().toString();
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setCustomer(order.customerId())
                .setClientReferenceId(user)
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(order.priceId())
                        .setQuantity(order.quantity())
                        .build())
                .setSuccessUrl(order.successUrl())
                .setCancelUrl(order.cancelUrl());
        var subscription = SessionCreateParams.SubscriptionData.builder().putMetadata(USER, user);
        if (order.trialDays() > 0) subscription.setTrialPeriodDays((long) order.trialDays());
        if (terms.promotionCodes()) params.setAllowPromotionCodes(true);
        if (terms.tax())
            params.setAutomaticTax(SessionCreateParams.AutomaticTax.builder()
                            .setEnabled(true)
                            .build())
                    .setCustomerUpdate(SessionCreateParams.CustomerUpdate.builder()
                            .setAddress(SessionCreateParams.CustomerUpdate.Address.AUTO)
                            .build());
        var wanted = params.setSubscriptionData(subscription.build()).build();
        var session = done(
                "checkout.sessions.create",
                () -> stripe.v1().checkout().sessions().create(wanted, options(key)));
        return new PaymentPage(session.getId(), session.getUrl(), StripeMapping.instant(session.getExpiresAt()));
    }

    @Override
    public void expireCheckout(String checkoutId, UUID key) {
        if (!isOpen(checkoutId)) return;
        try {
            var _ = done(
                    "checkout.sessions.expire",
                    () -> stripe.v1().checkout().sessions().expire(checkoutId, options(key)));
        } catch (Failure refused) {
            if (isOpen(checkoutId)) throw refused; // else it was closed, or paid on, in this moment
        }
    }

    private boolean isOpen(String checkoutId) {
        return found(
                        "checkout.sessions.retrieve",
                        () -> stripe.v1().checkout().sessions().retrieve(checkoutId))
                .filter(session -> "open".equals(session.getStatus()))
                .isPresent();
    }

    @Override
    public PaymentPage openPortal(String customerId, String returnUrl, UUID key) {
        var params = com.stripe.param.billingportal.SessionCreateParams.builder()
                .setCustomer(customerId)
                .setReturnUrl(returnUrl)
                .build();
        var session = done(
                "billingPortal.sessions.create",
                () -> stripe.v1().billingPortal().sessions().create(params, options(key)));
        return new PaymentPage(session.getId(), session.getUrl(), null);
    }

    @Override
    public List<PaidSubscription> subscriptions(String customerId) {
        var all = new ArrayList<PaidSubscription>();
        String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var params = everySubscription(after).setCustomer(customerId).build();
            var found = found(
                    "subscriptions.list", () -> stripe.v1().subscriptions().list(params));
            if (found.isEmpty()) return List.of();
            for (var one : found.get().getData()) all.add(StripeMapping.subscription(one));
            if (!found.get().getHasMore()) break;
            after = last(found.get());
        }
        return List.copyOf(all);
    }

    @Override
    public List<PaidSubscription> subscriptionsAfter(@Nullable String after) {
        var params = everySubscription(after).build();
        return done("subscriptions.list", () -> stripe.v1().subscriptions().list(params)).getData().stream()
                .map(StripeMapping::subscription)
                .toList();
    }

    private static SubscriptionListParams.Builder everySubscription(@Nullable String after) {
        return SubscriptionListParams.builder()
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(PAGE)
                .setStartingAfter(after)
                .addExpand("data.latest_invoice")
                .addExpand("data.schedule");
    }

    @Override
    public void cancelAtPeriodEnd(String subscriptionId, boolean cancel, @Nullable String reason, UUID key) {
        keep(subscriptionId, key); // Stripe refuses to end what a schedule goes on with
        var params = SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(cancel);
        if (reason != null)
            params.setCancellationDetails(SubscriptionUpdateParams.CancellationDetails.builder()
                    .setComment(comment(reason))
                    .build());
        var _ = done(
                "subscriptions.update",
                () -> stripe.v1().subscriptions().update(subscriptionId, params.build(), options(key)));
    }

    @Override
    public void cancelNow(String subscriptionId, @Nullable String reason, UUID key) {
        var params = SubscriptionCancelParams.builder();
        if (reason != null)
            params.setCancellationDetails(SubscriptionCancelParams.CancellationDetails.builder()
                    .setComment(comment(reason))
                    .build());
        var _ = found(
                "subscriptions.cancel",
                () -> stripe.v1().subscriptions().cancel(subscriptionId, params.build(), options(key)));
    }

    @Override
    public Preview preview(Change change) {
        var params = InvoiceCreatePreviewParams.builder()
                .setSubscription(change.subscriptionId())
                .setSubscriptionDetails(InvoiceCreatePreviewParams.SubscriptionDetails.builder()
                        .setProrationBehavior(
                                InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE)
                        .setProrationDate(StripeMapping.seconds(change.proratedAt()))
                        .addItem(InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder()
                                .setId(StripeMapping.item(subscription(change.subscriptionId()))
                                        .getId())
                                .setPrice(change.priceId())
                                .setQuantity(change.quantity())
                                .build())
                        .build())
                .build();
        return StripeMapping.preview(
                done("invoices.createPreview", () -> stripe.v1().invoices().createPreview(params)));
    }

    @Override
    public Optional<PaymentPage> changeNow(Change change, UUID key) {
        var before = subscription(change.subscriptionId());
        release(before.getSchedule(), key);
        var params = SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(StripeMapping.item(before).getId())
                        .setPrice(change.priceId())
                        .setQuantity(change.quantity())
                        .build())
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .setProrationDate(StripeMapping.seconds(change.proratedAt()))
                // It changes when the invoice is paid, and not before:
                // docs.stripe.com/billing/subscriptions/pending-updates
                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.PENDING_IF_INCOMPLETE)
                .addExpand("latest_invoice")
                .build();
        var after = done(
                "subscriptions.update",
                () -> stripe.v1().subscriptions().update(change.subscriptionId(), params, options(key)));
        var pending = after.getPendingUpdate();
        if (pending == null) return Optional.empty();
        var invoice = after.getLatestInvoiceObject();
        return Optional.of(new PaymentPage(
                invoice.getId(), invoice.getHostedInvoiceUrl(), StripeMapping.instant(pending.getExpiresAt())));
    }

    /// As <https://docs.stripe.com/billing/subscriptions/subscription-schedules> recommends: the schedule has
    /// what is paid for now until the period ends, then what comes next, and then leaves the subscription alone.
    @Override
    public void changeAtPeriodEnd(Change change, UUID key) {
        var now = subscription(change.subscriptionId());
        var interval = done("prices.retrieve", () -> stripe.v1().prices().retrieve(change.priceId()))
                .getRecurring()
                .getInterval();
        var from = SubscriptionScheduleCreateParams.builder()
                .setFromSubscription(change.subscriptionId())
                .build();
        var schedule = now.getSchedule() == null
                ? done(
                        "subscriptionSchedules.create",
                        () -> stripe.v1().subscriptionSchedules().create(from, options(key, "schedule")))
                : done(
                        "subscriptionSchedules.retrieve",
                        () -> stripe.v1().subscriptionSchedules().retrieve(now.getSchedule()));
        var params = StripeMapping.phases(now, schedule, change, interval);
        var _ = done(
                "subscriptionSchedules.update",
                () -> stripe.v1().subscriptionSchedules().update(schedule.getId(), params, options(key)));
    }

    @Override
    public void keep(String subscriptionId, UUID key) {
        release(subscription(subscriptionId).getSchedule(), key);
    }

    private void release(@Nullable String scheduleId, UUID key) {
        if (scheduleId == null) return;
        var _ = done(
                "subscriptionSchedules.release",
                () -> stripe.v1().subscriptionSchedules().release(scheduleId, options(key, "release")));
    }

    private Subscription subscription(String id) {
        return done("subscriptions.retrieve", () -> stripe.v1().subscriptions().retrieve(id));
    }

    @Override
    public Optional<Reversal> reversal(PaymentEvent event) {
        var id = event.objectId();
        if (id == null) return Optional.empty();
        if (!event.type().startsWith("charge.dispute.")) return reversal(id, Optional.empty());
        return found("disputes.retrieve", () -> stripe.v1().disputes().retrieve(id))
                .flatMap(dispute -> reversal(dispute.getCharge(), Optional.of(dispute.getStatus())));
    }

    /// A charge names its payment, the payment its invoice, and the invoice its subscription.
    private Optional<Reversal> reversal(String chargeId, Optional<String> dispute) {
        var charge = found("charges.retrieve", () -> stripe.v1().charges().retrieve(chargeId));
        var payment = charge.map(Charge::getPaymentIntent);
        var kind = charge.flatMap(one -> StripeMapping.reversal(one, dispute));
        if (kind.isEmpty() || payment.isEmpty()) return Optional.empty();
        var params = InvoicePaymentListParams.builder()
                .setPayment(InvoicePaymentListParams.Payment.builder()
                        .setType(InvoicePaymentListParams.Payment.Type.PAYMENT_INTENT)
                        .setPaymentIntent(payment.get())
                        .build())
                .addExpand("data.invoice")
                .build();
        return done("invoicePayments.list", () -> stripe.v1().invoicePayments().list(params)).getData().stream()
                .findFirst()
                .flatMap(paid -> StripeMapping.reversal(charge.get(), kind.get(), paid.getInvoiceObject()));
    }

    private static String comment(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_COMMENT));
    }

    @Override
    public List<PaidInvoice> invoices(String customerId) {
        var params = InvoiceListParams.builder()
                .setCustomer(customerId)
                .setLimit(PAGE)
                .build();
        return found("invoices.list", () -> stripe.v1().invoices().list(params))
                .map(list -> list.getData().stream().map(StripeMapping::invoice).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<PaidPrice> price(String priceId) {
        return found("prices.retrieve", () -> stripe.v1().prices().retrieve(priceId))
                .map(StripeMapping::price);
    }

    @Override
    public List<PaymentEvent> eventsSince(Instant since) {
        var newestFirst = new ArrayList<PaymentEvent>();
        String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var params = EventListParams.builder()
                    .setCreated(EventListParams.Created.builder()
                            .setGte(since.getEpochSecond())
                            .build())
                    .setLimit(PAGE)
                    .setStartingAfter(after)
                    .build();
            var found = done("events.list", () -> stripe.v1().events().list(params));
            for (Event one : found.getData()) newestFirst.add(EventReader.read(one.toJson()));
            if (!found.getHasMore()) break;
            after = last(found);
        }
        return newestFirst.reversed();
    }

    @Override
    public void report(MeterReport report, UUID key) {
        var params = MeterEventCreateParams.builder()
                .setEventName(report.eventName())
                .setIdentifier(key.toString())
                .putPayload("stripe_customer_id", report.customerId())
                .putPayload("value", Long.toString(report.amount()))
                .setTimestamp(report.at().getEpochSecond())
                .build();
        var _ = done("billing.meterEvents.create", () -> {
            try {
                return Optional.of(stripe.v1().billing().meterEvents().create(params, options(key)));
            } catch (StripeException thrown) {
                if (isCounted(thrown)) return Optional.empty();
                throw thrown;
            }
        });
    }

    /// Stripe refuses an identifier that it has counted when it has forgotten the idempotency key. The
    /// refusal often has no code, so its text is read, too.
    private static boolean isCounted(StripeException refused) {
        if ("duplicate_meter_event".equals(refused.getCode())) return true;
        var error = refused.getStripeError();
        return error != null
                && error.getMessage() != null
                && error.getMessage().startsWith("An event already exists with identifier");
    }

    @Override
    public void deleteCustomer(String customerId, UUID key) {
        var _ = found("customers.delete", () -> stripe.v1().customers().delete(customerId, options(key)));
    }

    private static RequestOptions options(UUID key) {
        return RequestOptions.builder().setIdempotencyKey(key.toString()).build();
    }

    /// For the calls before the one that counts.
    private static RequestOptions options(UUID key, String step) {
        return RequestOptions.builder().setIdempotencyKey(key + "-" + step).build();
    }

    private static <T extends HasId> String last(StripeCollection<T> page) {
        return page.getData().getLast().getId();
    }

    /// Empty when Stripe has no such object.
    private <T> Optional<T> found(String operation, Call<T> call) {
        return done(operation, () -> {
            try {
                return Optional.of(call.call());
            } catch (StripeException thrown) {
                if ("resource_missing".equals(thrown.getCode())) return Optional.empty();
                throw thrown;
            }
        });
    }

    /// Every call may be repeated: what changes something has a key.
    private <T> T done(String operation, Call<T> call) {
        try {
            return guard.callToEnd(operation, Idempotency.READ, () -> {
                try {
                    return call.call();
                } catch (StripeException thrown) {
                    throw StripeMapping.failure(thrown);
                }
            });
        } catch (Failure failure) {
            throw StripeMapping.asPayments(failure);
        }
    }
}
