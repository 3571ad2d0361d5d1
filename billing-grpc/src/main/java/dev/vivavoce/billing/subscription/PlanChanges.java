package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.payments.NoPayments;
import dev.vivavoce.billing.payments.PaymentCall;
import dev.vivavoce.billing.payments.PaymentCall.Kind;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.PaymentCalls.Result;
import dev.vivavoce.billing.payments.PaymentPage;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.plan.Plan;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.billing.seat.Seats;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes of what a user pays for. A person who takes more has it at once and pays the difference; everything else
/// begins at the end of the paid period, so no one loses what they have paid for.
public final class PlanChanges {
    /// How long the amounts of a preview are valid.
    static final Duration PREVIEW_LASTS = Duration.ofHours(1);

    private static final Set<Kind> CHANGES = EnumSet.of(Kind.CHANGE_NOW, Kind.CHANGE_AT_PERIOD_END, Kind.KEEP_PLAN);

    private final Subscriptions subscriptions;
    private final Customers customers;
    private final Plans plans;
    private final Prices prices;
    private final Seats seats;
    private final PaymentCalls calls;
    private final Payments payments;
    private final Clock clock;

    public PlanChanges(
            Subscriptions subscriptions,
            Customers customers,
            Plans plans,
            Prices prices,
            Seats seats,
            PaymentCalls calls,
            Payments payments,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.plans = plans;
        this.prices = prices;
        this.seats = seats;
        this.calls = calls;
        this.payments = payments;
        this.clock = clock;
    }

    /// What a change would cost, and when it would begin. Changes nothing.
    ChangePreview preview(UUID userId, Wanted wanted) {
        var one = subscription(userId);
        var now = now(one);
        var offer = wanted.offer();
        var price = price(offer);
        var kind = kind(one, wanted);
        var unit = prices.of(plan(offer)).stream()
                .filter(known -> known.interval() == offer.interval())
                .findFirst()
                .orElseThrow(() -> Failure.unavailable("PAYMENTS_UNAVAILABLE", "the payment provider does not answer"));
        long amount = Math.multiplyExact(unit.amount(), wanted.seats());
        if (kind != Kind.CHANGE_NOW) {
            var at = kind == Kind.KEEP_PLAN ? now : one.periodEnd();
            boolean isLater = kind == Kind.CHANGE_AT_PERIOD_END;
            return new ChangePreview(isLater, at, 0, 0, List.of(), amount, unit.currency(), now);
        }
        var preview = payments.preview(new Payments.Change(one.id(), price, wanted.seats(), now));
        long credit = Math.max(0, -preview.total());
        return new ChangePreview(false, now, preview.due(), credit, preview.lines(), amount, preview.currency(), now);
    }

    /// Changes what a user pays for. A repeat with the same key changes nothing more.
    ///
    /// @param proratedAt of the preview, whose amounts are charged; null: now
    PlanChange change(UUID userId, Wanted wanted, @Nullable Instant proratedAt, IdempotencyKey key) {
        var price = price(wanted.offer());
        var customer = customers.find(userId).orElseThrow(Checkouts::unknown);
        var detail = proratedAt == null ? wanted.detail() : wanted.detail() + " of " + proratedAt;
        var earlier = calls.find(userId, key).filter(call -> CHANGES.contains(call.kind()));
        var kind = earlier.map(PaymentCall::kind).orElseGet(() -> {
            var one = subscription(userId);
            requireRecent(proratedAt, now(one));
            return kind(one, wanted);
        });
        // Completes what an earlier request has begun, although the subscription may have changed by then.
        var call = calls.make(userId, kind, detail, key, id -> {
            var change = new Payments.Change(subscription(userId).id(), price, wanted.seats(), proratedAt);
            return made(kind, change, id);
        });
        subscriptions.refresh(customer);
        var url = call.resultUrl();
        if (url == null) return new PlanChange.Changed(subscription(userId));
        return new PlanChange.PaymentNeeded(new PaymentPage(String.valueOf(call.resultId()), url, call.resultEnds()));
    }

    private Result made(Kind kind, Payments.Change change, UUID id) {
        Optional<PaymentPage> page = Optional.empty();
        if (kind == Kind.CHANGE_NOW) page = payments.changeNow(change, id);
        else if (kind == Kind.CHANGE_AT_PERIOD_END) payments.changeAtPeriodEnd(change, id);
        else payments.keep(change.subscriptionId(), id);
        return page.map(Result::of).orElse(Result.NOTHING);
    }

    /// Never before its period, which the provider has dated: its clock and ours may differ.
    private Instant now(Subscription one) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(one.periodStart()) ? one.periodStart() : now;
    }

    private static void requireRecent(@Nullable Instant proratedAt, Instant now) {
        if (proratedAt == null) return;
        if (proratedAt.isAfter(now) || proratedAt.isBefore(now.minus(PREVIEW_LASTS)))
            throw Failure.invalidField("prorated_at", "not within the last hour (expected: that of a new preview)");
    }

    private Subscription subscription(UUID userId) {
        return subscriptions.of(userId).orElseThrow(Checkouts::unknown);
    }

    private String price(Offer offer) {
        if (prices.isEmpty()) throw NoPayments.off();
        return prices.id(offer).orElseThrow(() -> Failure.notFound("PLAN_UNKNOWN", "no such plan is sold"));
    }

    private Plan plan(Offer offer) {
        return plans.newest(offer.planId()).orElseThrow();
    }

    /// How a change is made.
    ///
    /// @throws Failure FAILED_PRECONDITION when it cannot be
    private Kind kind(Subscription one, Wanted wanted) {
        requireSeats(plan(wanted.offer()), wanted.seats());
        switch (one.status()) {
            case ACTIVE, TRIALING -> {}
            case PAST_DUE, UNPAID, INCOMPLETE, PAUSED, CANCELED, OTHER ->
                throw Failure.precondition("PAYMENT_DUE", "a payment is missing");
        }
        if (one.cancelsAtPeriodEnd()) throw Failure.precondition("SUBSCRIPTION_ENDS", "it ends with its period");
        var now = one.wanted();
        var next = one.next();
        if (wanted.equals(next == null ? now : next.wanted()))
            throw Failure.precondition("PLAN_UNCHANGED", "it is what the user has chosen");
        if (wanted.equals(now)) return Kind.KEEP_PLAN;
        int most = plan(wanted.offer()).mostSeats() == 1 ? 1 : wanted.seats();
        if (seats.taken(one.userId()) > most)
            throw Failure.precondition("SEATS_TAKEN", "more seats are taken than it would have");
        return isMore(now, wanted) ? Kind.CHANGE_NOW : Kind.CHANGE_AT_PERIOD_END;
    }

    /// Whether nothing that is paid for now is reduced.
    private boolean isMore(Wanted now, Wanted wanted) {
        return wanted.offer().interval().compareTo(now.offer().interval()) >= 0
                && plan(wanted.offer()).position() >= plan(now.offer()).position()
                && wanted.seats() >= now.seats();
    }

    /// @throws Failure INVALID_ARGUMENT
    static void requireSeats(Plan plan, int seats) {
        if (seats < 1 || seats > plan.mostSeats())
            throw Failure.invalidField("seats", seats + " (expected: 1 to " + plan.mostSeats() + ")");
    }
}
