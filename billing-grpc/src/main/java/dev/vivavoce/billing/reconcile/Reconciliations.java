package dev.vivavoce.billing.reconcile;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.Assignment;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.payments.PaymentCall;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.subscription.Subscriptions;
import dev.vivavoce.billing.subscription.TimelineEntry;
import dev.vivavoce.billing.webhook.Inbox;
import dev.vivavoce.billing.webhook.InboxEvent;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares this service with the payment provider, and repairs what was missed.
public final class Reconciliations {
    private static final Logger log = LoggerFactory.getLogger(Reconciliations.class);
    /// The provider keeps its events for thirty days.
    private static final Duration FIRST_LOOK = Duration.ofDays(29);
    /// Events become visible at the provider a little after the time that they name.
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final Duration LATE = Duration.ofMinutes(30);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_ENTRIES = 100;

    private final Database database;
    private final ReconcileStore store;
    private final Payments payments;
    private final PaymentCalls calls;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Inbox inbox;
    private final Grants grants;
    private final Clock clock;

    /// What is compared.
    public record Parts(
            Payments payments,
            PaymentCalls calls,
            Customers customers,
            Subscriptions subscriptions,
            Inbox inbox,
            Grants grants) {}

    public Reconciliations(Database database, ReconcileStore store, Parts parts, Clock clock) {
        this.database = database;
        this.store = store;
        this.payments = parts.payments();
        this.calls = parts.calls();
        this.customers = parts.customers();
        this.subscriptions = parts.subscriptions();
        this.inbox = parts.inbox();
        this.grants = parts.grants();
        this.clock = clock;
    }

    /// Repairs everything that was missed. Safe to repeat, and beside events that arrive.
    public Repair repair() {
        int missed = missedEvents();
        int processed = inbox.replay(inbox.late(LATE));
        var repair = subscriptions(missed, processed);
        if (repair.missed() + repair.processed() + repair.repaired() > 0)
            log.warn(
                    "repaired: {} events missed, {} late, {} of {} subscriptions",
                    repair.missed(),
                    repair.processed(),
                    repair.repaired(),
                    repair.compared());
        return repair;
    }

    private int missedEvents() {
        var now = clock.instant();
        var since = database.transaction(store::reached)
                .map(reached -> reached.minus(OVERLAP))
                .filter(reached -> reached.isAfter(now.minus(FIRST_LOOK)))
                .orElse(now.minus(FIRST_LOOK));
        int missed = 0;
        for (var event : payments.eventsSince(since)) {
            if (event.isLive() == payments.isLive() && inbox.receive(event)) missed++;
        }
        database.run(db -> store.reach(db, now));
        return missed;
    }

    private Repair subscriptions(int missed, int processed) {
        int compared = 0;
        int repaired = 0;
        var seen = new HashSet<String>();
        String after = null;
        for (int number = 0; number < MOST_PAGES; number++) {
            var page = payments.subscriptionsAfter(after);
            for (var one : page) seen.add(one.id());
            for (var customer : subscriptions.differing(page)) if (subscriptions.refresh(customer)) repaired++;
            compared += page.size();
            if (page.size() < PAGE) break;
            after = page.getLast().id();
        }
        for (var customer : subscriptions.customersOfLive(seen)) if (subscriptions.refresh(customer)) repaired++;
        return new Repair(missed, processed, compared, repaired);
    }

    /// The events that several tries have not processed.
    List<InboxEvent> dead() {
        return inbox.dead();
    }

    /// Processes dead events again.
    ///
    /// @param ids of the provider; empty for all
    Replay replay(List<String> ids) {
        var dead = inbox.dead();
        var wanted = ids.isEmpty()
                ? dead
                : dead.stream().filter(one -> ids.contains(one.event().id())).toList();
        if (wanted.size() < ids.size()) throw Failure.notFound("EVENT_UNKNOWN", "no failed event of that id");
        int processed = inbox.replay(wanted);
        return new Replay(processed, wanted.size() - processed);
    }

    /// How many were processed now, and how many failed again.
    record Replay(int processed, int failed) {}

    /// The provider's id of a user.
    Optional<String> customer(UUID userId) {
        return customers.find(userId);
    }

    /// What happened to a user's plan and payments, newest first.
    List<TimelineEntry> timeline(UUID userId) {
        var made = database.transaction(db -> calls.of(db, userId, MOST_ENTRIES));
        var given = database.transaction(db -> grants.assignments(db, userId, MOST_ENTRIES));
        var arrived = customers
                .find(userId)
                .map(id -> inbox.ofCustomer(id, MOST_ENTRIES))
                .orElse(List.of());
        return Stream.of(
                        made.stream().map(Reconciliations::entry),
                        arrived.stream().map(Reconciliations::entry),
                        given.stream().map(Reconciliations::entry),
                        subscriptions.entries(userId, MOST_ENTRIES).stream())
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .toList();
    }

    private static TimelineEntry entry(PaymentCall call) {
        return new TimelineEntry(
                call.createdAt(),
                TimelineEntry.Kind.CALL,
                "%s%s: %s".formatted(call.kind(), call.detail().isEmpty() ? "" : " " + call.detail(), call.state()));
    }

    private static TimelineEntry entry(Assignment one) {
        var until = one.endsAt() == null ? "" : " until " + one.endsAt();
        var why = one.reason() == null ? "" : ": " + one.reason().replaceAll("\\s+", " ");
        return new TimelineEntry(
                one.assignedAt(), TimelineEntry.Kind.CHANGE, "assigned %s%s%s".formatted(one.planId(), until, why));
    }

    private static TimelineEntry entry(InboxEvent one) {
        return new TimelineEntry(
                one.event().createdAt(),
                TimelineEntry.Kind.EVENT,
                "%s %s: %s".formatted(one.event().type(), one.event().objectId(), one.state()));
    }
}
