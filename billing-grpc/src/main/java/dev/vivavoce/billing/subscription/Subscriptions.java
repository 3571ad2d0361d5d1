package dev.vivavoce.billing.subscription;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.Period;
import dev.vivavoce.billing.grant.SubscriptionEvents;
import dev.vivavoce.billing.invoice.Invoices;
import dev.vivavoce.billing.payments.PaidInvoice;
import dev.vivavoce.billing.payments.PaidSubscription;
import dev.vivavoce.billing.payments.PaidSubscription.Status;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.payments.Payments.Reversal;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.billing.seat.Seats;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What users pay for. It is never taken from an event: the provider is asked, and its answer replaces what
/// is stored.
public final class Subscriptions {
    /// How long a plan continues after a payment has failed.
    static final Duration GRACE = Duration.ofDays(7);
    /// How long a plan continues after its period while the result of the next payment is unknown.
    static final Duration SILENCE = Duration.ofDays(3);

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration FOREIGN_KEPT = Duration.ofDays(180);
    private static final int PAGE = 500;

    private final Database database;
    private final SubscriptionStore store;
    private final Customers customers;
    private final Grants grants;
    private final Plans plans;
    private final Prices prices;
    private final Invoices invoices;
    private final Payments payments;
    private final Seats seats;
    private final SubscriptionEvents events;
    private final Clock clock;

    /// What it needs, beside database and store.
    ///
    /// @param prices of the plans that are sold
    public record Parts(
            Customers customers,
            Grants grants,
            Plans plans,
            Prices prices,
            Invoices invoices,
            Payments payments,
            Seats seats,
            Clock clock) {}

    /// What the provider has answered about a customer.
    private record Found(List<PaidSubscription> subscriptions, List<PaidInvoice> invoices) {}

    public Subscriptions(Database database, SubscriptionStore store, Parts parts, SubscriptionEvents events) {
        this.database = database;
        this.store = store;
        this.customers = parts.customers();
        this.grants = parts.grants();
        this.plans = parts.plans();
        this.prices = parts.prices();
        this.invoices = parts.invoices();
        this.payments = parts.payments();
        this.seats = parts.seats();
        this.events = events;
        this.clock = parts.clock();
    }

    /// The running subscriptions, one for each user who has one.
    List<Subscription> of(List<UUID> userIds) {
        var newest = new HashMap<UUID, Subscription>();
        for (var one : database.transaction(db -> store.of(db, userIds)))
            if (one.isLive() && one.offer() != null) newest.putIfAbsent(one.userId(), one);
        return List.copyOf(newest.values());
    }

    /// Whether a user has ever subscribed to anything, also if it has ended.
    boolean hasEverPaid(UUID userId) {
        return !database.transaction(db -> store.of(db, List.of(userId))).isEmpty();
    }

    Optional<Subscription> of(UUID userId) {
        return of(List.of(userId)).stream().findFirst();
    }

    /// Waits for changes of what a user pays for. Begin before reading the state, so that none is missed.
    Watches.Changes changes(UUID userId) {
        return events.changes(userId);
    }

    /// Asks the provider what a customer subscribes to, and stores the answer. Safe to repeat, in any order
    /// and at the same moment.
    ///
    /// @return whether anything changed
    public boolean refresh(String customerId) {
        var changed = new boolean[1];
        boolean isOurs = customers.look(
                customerId,
                () -> new Found(payments.subscriptions(customerId), payments.invoices(customerId)),
                (db, userId, found) -> {
                    invoices.store(db, found.invoices());
                    changed[0] = store(db, userId, customerId, found.subscriptions());
                });
        if (!isOurs) database.run(db -> foreign(db, customerId));
        return changed[0];
    }

    private void foreign(Handle db, String customerId) {
        if (!customers.isErased(db, customerId)) alert(db, null, customerId, null, "FOREIGN_CUSTOMER");
    }

    private boolean store(Handle db, UUID userId, String customerId, List<PaidSubscription> found) {
        var earlier = new HashMap<String, Subscription>();
        for (var one : store.of(db, List.of(userId))) earlier.put(one.id(), one);
        var now = new ArrayList<Subscription>();
        for (var paid : found)
            if (isOf(db, userId, customerId, paid)) now.add(subscription(userId, paid, earlier.get(paid.id())));
        boolean changed = false;
        for (var one : now) {
            changed |= !one.equals(earlier.remove(one.id()));
            store.put(db, one);
            check(db, one, customerId);
        }
        for (var missing : earlier.values()) changed |= end(db, missing);
        if (!changed) return false;
        for (var one : now)
            store.enter(db, userId, customerId, one.id(), one.status() + state(one), false, clock.instant());
        grant(db, userId, customerId, now);
        events.changed(db, userId, grants.of(db, userId, clock.instant()).plan().id());
        return true;
    }

    private static String state(Subscription one) {
        var next = one.next();
        var then = next == null ? "" : ", then " + next.wanted().detail();
        return " until " + one.periodEnd() + (one.cancelsAtPeriodEnd() ? ", ends then" : then);
    }

    private boolean isOf(Handle db, UUID userId, String customerId, PaidSubscription paid) {
        if (paid.customerId().equals(customerId)) return true;
        alert(db, userId, customerId, paid.id(), "FOREIGN_REFERENCE");
        return false;
    }

    private Subscription subscription(UUID userId, PaidSubscription paid, @Nullable Subscription earlier) {
        var offer = prices.offer(paid.price()).orElse(null);
        return new Subscription(
                paid.id(),
                userId,
                offer,
                version(offer, earlier),
                paid.price().id(),
                paid.price().amount(),
                paid.quantity(),
                paid.price().currency(),
                paid.status(),
                paid.startedAt(),
                paid.periodStart(),
                paid.periodEnd(),
                paid.cancelsAtPeriodEnd(),
                next(paid.next()),
                paid.status() == Status.PAST_DUE
                        ? Objects.requireNonNullElse(paid.unpaidSince(), paid.periodStart())
                                .plus(GRACE)
                        : null,
                paid.endedAt());
    }

    /// Null for a price that is not one of ours; `FOREIGN_PRICE` reports it once the subscription has it.
    private Subscription.@Nullable Next next(PaidSubscription.@Nullable Next planned) {
        if (planned == null) return null;
        return prices.offer(planned.priceId())
                .map(offer -> new Subscription.Next(
                        new Wanted(offer, (int) Math.clamp(planned.quantity(), 1, Integer.MAX_VALUE)), planned.at()))
                .orElse(null);
    }

    /// A subscription keeps the version of the plan with which it began, until it changes to another plan.
    private @Nullable Integer version(@Nullable Offer offer, @Nullable Subscription earlier) {
        if (offer == null) return null;
        var before = earlier == null ? null : earlier.offer();
        return before != null && before.planId().equals(offer.planId())
                ? Objects.requireNonNull(earlier).planVersion()
                : Integer.valueOf(plans.newest(offer.planId()).orElseThrow().version());
    }

    private void check(Handle db, Subscription one, String customerId) {
        if (one.offer() == null) alert(db, one.userId(), customerId, one.id(), "FOREIGN_PRICE");
        else if (one.amount() < 0) alert(db, one.userId(), customerId, one.id(), "NEGATIVE_AMOUNT");
    }

    /// The provider does not know a subscription any more, because its customer was deleted there.
    private boolean end(Handle db, Subscription missing) {
        if (missing.endedAt() != null) return false;
        store.put(db, missing.ended(clock.instant()));
        return true;
    }

    /// Gives the user what is paid for, or takes it away.
    private void grant(Handle db, UUID userId, String customerId, List<Subscription> all) {
        var entitling = all.stream()
                .filter(one ->
                        one.offer() != null && one.amount() >= 0 && until(one).isPresent())
                .sorted(Comparator.comparing(Subscription::startedAt).reversed())
                .toList();
        if (entitling.size() > 1)
            alert(db, userId, customerId, entitling.getFirst().id(), "SEVERAL_SUBSCRIPTIONS");
        if (entitling.isEmpty()) {
            grants.unsubscribe(db, userId);
            // People keep their seats while a payment is missing; until it exists, they give nothing.
            seats.follow(
                    db,
                    userId,
                    all.stream()
                            .filter(Subscription::isLive)
                            .mapToInt(this::seatsOf)
                            .max()
                            .orElse(0));
            return;
        }
        var one = entitling.getFirst();
        var plan = plans.find(Objects.requireNonNull(one.offer()).planId(), Objects.requireNonNull(one.planVersion()))
                .orElseThrow();
        grants.subscribe(
                db,
                userId,
                plan,
                new Period(one.periodStart(), one.periodEnd()),
                one.seats(),
                until(one).orElseThrow());
        seats.follow(db, userId, seatsOf(one));
    }

    /// 0 for a plan of one person.
    private int seatsOf(Subscription one) {
        var offer = one.offer();
        if (offer == null) return 0;
        return plans.newest(offer.planId()).orElseThrow().mostSeats() > 1 ? one.seats() : 0;
    }

    /// Until when it gives its plan if nothing more is heard; empty when it gives none.
    private static Optional<Instant> until(Subscription one) {
        if (one.endedAt() != null) return Optional.empty();
        return switch (one.status()) {
            case ACTIVE, TRIALING ->
                Optional.of(
                        one.cancelsAtPeriodEnd()
                                ? one.periodEnd()
                                : one.periodEnd().plus(SILENCE));
            case PAST_DUE -> Optional.ofNullable(one.graceUntil());
            case UNPAID, INCOMPLETE, PAUSED, CANCELED, OTHER -> Optional.empty();
        };
    }

    private void alert(
            Handle db, @Nullable UUID userId, String customerId, @Nullable String subscriptionId, String what) {
        if (store.hasEntry(db, customerId, subscriptionId, what)) return;
        log.error("{}: customer {}, subscription {}", what, customerId, subscriptionId);
        store.enter(db, userId, customerId, subscriptionId, what, true, clock.instant());
    }

    /// Records in the timeline that a call without a waiting person failed.
    public void alert(Handle db, UUID userId, String what) {
        var customer = customers.find(db, userId);
        if (customer.isPresent()) alert(db, userId, customer.get(), null, what);
        else log.error("{}: user {} is no customer", what, userId);
    }

    Optional<Subscription> find(String id) {
        return database.transaction(db -> store.byId(db, List.of(id))).stream().findFirst();
    }

    /// Records in the timeline, once, that money was refunded and what happened to the subscription.
    void reversed(Subscription one, Reversal reversal, boolean ends) {
        var what = reversal.kind() + " " + reversal.chargeId();
        database.run(db -> {
            if (store.hasEntry(db, reversal.customerId(), one.id(), what)) return;
            boolean isAlert = reversal.kind() == Reversal.Kind.DISPUTED;
            if (isAlert) log.error("{}: customer {}, subscription {}", what, reversal.customerId(), one.id());
            store.enter(db, one.userId(), reversal.customerId(), one.id(), what, isAlert, clock.instant());
            if (ends)
                store.enter(
                        db, one.userId(), reversal.customerId(), one.id(), "ended: " + what, false, clock.instant());
        });
    }

    /// Compares a page of the provider's subscriptions with what is stored.
    ///
    /// @return the customers of those that differ
    public List<String> differing(List<PaidSubscription> page) {
        var ids = page.stream().map(PaidSubscription::id).toList();
        return database.transaction(db -> {
            var stored = new HashMap<String, Subscription>();
            for (var one : store.byId(db, ids)) stored.put(one.id(), one);
            return page.stream()
                    .filter(paid -> differs(db, paid, stored))
                    .map(PaidSubscription::customerId)
                    .distinct()
                    .toList();
        });
    }

    private boolean differs(Handle db, PaidSubscription paid, Map<String, Subscription> stored) {
        var one = stored.get(paid.id());
        // A customer of another system that shares the account at the provider.
        if (one == null) return customers.user(db, paid.customerId()).isPresent();
        return !subscription(one.userId(), paid, one).equals(one);
    }

    /// The customers of the subscriptions that go on here and that the provider did not name.
    public Set<String> customersOfLive(Set<String> named) {
        var found = new HashSet<String>();
        var after = "";
        while (true) {
            var from = after;
            var page = database.transaction(db -> store.liveAfter(db, from, PAGE));
            for (var one : page)
                if (!named.contains(one.id())) customers.find(one.userId()).ifPresent(found::add);
            if (page.size() < PAGE) return found;
            after = page.getLast().id();
        }
    }

    /// Deletes old entries about customers that are not ours; for a recurring job. The others are deleted with their
    /// user.
    public void deleteOldForeign() {
        database.run(db -> store.deleteForeignBefore(db, clock.instant().minus(FOREIGN_KEPT)));
    }

    /// Newest first.
    public List<TimelineEntry> entries(UUID userId, int limit) {
        return database.transaction(db -> store.entries(db, userId, limit));
    }
}
