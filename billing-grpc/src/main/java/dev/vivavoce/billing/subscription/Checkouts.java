package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.payments.NoPayments;
import dev.vivavoce.billing.payments.PaymentCall;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.PaymentCalls.Result;
import dev.vivavoce.billing.payments.PaymentPage;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What users ask the provider for: pages to pay on, and the end of their subscription.
public final class Checkouts {
    private final Subscriptions subscriptions;
    private final Customers customers;
    private final Plans plans;
    private final Prices prices;
    private final PaymentCalls calls;
    private final Payments payments;
    private final URI web;
    private final int trialDays;

    /// @param web where people reach the web app
    /// @param trialDays how many days cost nothing at first
    public Checkouts(
            Subscriptions subscriptions,
            Customers customers,
            Plans plans,
            Prices prices,
            PaymentCalls calls,
            Payments payments,
            URI web,
            int trialDays) {
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.plans = plans;
        this.prices = prices;
        this.calls = calls;
        this.payments = payments;
        this.web = web;
        this.trialDays = trialDays;
    }

    /// Opens a page on which the user pays. Pages that were opened before are closed first; then the provider is asked
    /// whether one of them was paid on.
    Checkout start(UUID userId, Wanted wanted, IdempotencyKey key) {
        if (prices.isEmpty()) throw NoPayments.off();
        var offer = wanted.offer();
        var price = prices.id(offer).orElseThrow(() -> Failure.notFound("PLAN_UNKNOWN", "no such plan is sold"));
        PlanChanges.requireSeats(plans.newest(offer.planId()).orElseThrow(), wanted.seats());
        var subscription = subscriptions.of(userId);
        if (subscription.isPresent()) return new Checkout.AlreadySubscribed(subscription.get());
        var customer = customers.of(userId);
        for (var open : calls.openCheckouts(userId)) if (!key.value().equals(open.requestKey())) close(open);
        // A page that was paid on before it was closed may have an event that has not arrived.
        var _ = subscriptions.refresh(customer);
        var paid = subscriptions.of(userId);
        if (paid.isPresent()) return new Checkout.AlreadySubscribed(paid.get());
        var order = new Payments.Order(
                customer, userId, price, wanted.seats(), trialDays(userId), page("/plans/return"), page("/plans"));
        var call = calls.make(
                userId,
                PaymentCall.Kind.START_CHECKOUT,
                wanted.detail(),
                key,
                id -> Result.of(payments.startCheckout(order, id)));
        closeAllButNewest(userId);
        return new Checkout.Started(page(call));
    }

    /// A trial is for the first subscription of a person.
    private int trialDays(UUID userId) {
        return subscriptions.hasEverPaid(userId) ? 0 : trialDays;
    }

    /// Checkouts that are started at the same moment do not see each other before they have their pages. The
    /// last one has seen all of them.
    private void closeAllButNewest(UUID userId) {
        var open = calls.openCheckouts(userId);
        open.stream().limit(Math.max(0, open.size() - 1)).forEach(this::close);
    }

    private void close(PaymentCall open) {
        var id = Objects.requireNonNull(open.resultId());
        var _ = calls.make(open.userId(), PaymentCall.Kind.EXPIRE_CHECKOUT, id, call -> {
            payments.expireCheckout(id, call);
            return Result.NOTHING;
        });
    }

    /// Opens a page on which the user changes cards and sees invoices.
    PaymentPage portal(UUID userId, IdempotencyKey key) {
        var customer = customers
                .find(userId)
                .orElseThrow(() -> Failure.notFound("CUSTOMER_UNKNOWN", "the user has never begun to pay"));
        return page(calls.make(
                userId,
                PaymentCall.Kind.OPEN_PORTAL,
                "",
                key,
                id -> Result.of(payments.openPortal(customer, page("/me/plan"), id))));
    }

    private static PaymentPage page(PaymentCall call) {
        return new PaymentPage(
                Objects.requireNonNull(call.resultId()), Objects.requireNonNull(call.resultUrl()), call.resultEnds());
    }

    private String page(String path) {
        return web.resolve(path).toString();
    }

    /// Ends the user's subscription with its period.
    void cancelAtPeriodEnd(UUID userId, @Nullable String reason, IdempotencyKey key) {
        change(
                userId,
                PaymentCall.Kind.CANCEL_AT_PERIOD_END,
                key,
                (id, call) -> payments.cancelAtPeriodEnd(id, true, reason, call));
    }

    /// Ends the user's subscription now.
    void cancelNow(UUID userId, @Nullable String reason, IdempotencyKey key) {
        change(userId, PaymentCall.Kind.CANCEL_NOW, key, (id, call) -> payments.cancelNow(id, reason, call));
    }

    /// Takes back that the user's subscription ends with its period.
    void resume(UUID userId, IdempotencyKey key) {
        change(userId, PaymentCall.Kind.RESUME, key, (id, call) -> payments.cancelAtPeriodEnd(id, false, null, call));
    }

    private interface Change {
        void make(String subscriptionId, UUID call);
    }

    private void change(UUID userId, PaymentCall.Kind kind, IdempotencyKey key, Change change) {
        var customer = customers.find(userId).orElseThrow(Checkouts::unknown);
        var earlier = calls.find(userId, key);
        var subscription = earlier.map(PaymentCall::detail)
                .or(() -> subscriptions.of(userId).map(Subscription::id))
                .orElseThrow(Checkouts::unknown);
        var _ = calls.make(userId, kind, subscription, key, id -> {
            change.make(subscription, id);
            return Result.NOTHING;
        });
        subscriptions.refresh(customer);
    }

    static Failure unknown() {
        return Failure.notFound("SUBSCRIPTION_UNKNOWN", "the user has no subscription");
    }

    /// Ends everything that a person pays for and deletes them at the provider. Runs before their rows are
    /// deleted.
    ///
    /// @return nothing was stored outside of the tables
    public Map<String, Long> forget(UUID userId) {
        var customer = customers.find(userId);
        if (customer.isEmpty()) return new TreeMap<>();
        // Committed first: the provider sends events about what follows.
        customers.rememberErased(userId);
        subscriptions.of(userId).ifPresent(one -> {
            var _ = calls.make(userId, PaymentCall.Kind.CANCEL_NOW, one.id(), id -> {
                payments.cancelNow(one.id(), null, id);
                return Result.NOTHING;
            });
        });
        var _ = calls.make(userId, PaymentCall.Kind.DELETE_CUSTOMER, customer.get(), id -> {
            payments.deleteCustomer(customer.get(), id);
            return Result.NOTHING;
        });
        return new TreeMap<>();
    }
}
