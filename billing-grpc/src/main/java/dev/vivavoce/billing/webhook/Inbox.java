package dev.vivavoce.billing.webhook;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.billing.subscription.Reversals;
import dev.vivavoce.billing.subscription.Subscriptions;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The events of the payment provider. Each is stored before it is answered, once however often it arrives, and
/// processed by a job. What it says is asked for again, so neither order nor repeats nor gaps change the
/// outcome.
public final class Inbox {
    /// Processes one event. Its tries go on for 16 hours, so that they outlast an outage of the provider.
    public static final JobType PROCESS =
            new JobType("process-payment-event", 28, Duration.ofSeconds(1), Duration.ofHours(1));

    /// After so many failed tries operators see the event as failed, while more tries follow.
    static final int TRIES_UNSEEN = 5;

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    /// The beginnings of the types after which a subscription or an invoice may have changed.
    private static final List<String> CHANGES = List.of("customer.", "invoice.", "checkout.session.", "charge.");
    /// The provider sends the event of a new customer as soon as it answers, so before its id is stored.
    /// Nothing is paid yet.
    private static final String NEW_CUSTOMER = "customer.created";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final InboxStore store;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Reversals reversals;
    private final Clock clock;
    private final JobQueue jobs = new JobQueue();

    public Inbox(
            Database database,
            InboxStore store,
            Customers customers,
            Subscriptions subscriptions,
            Reversals reversals,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.reversals = reversals;
        this.clock = clock;
    }

    /// Stores an event, and its job. Drops events about a person who was erased: the provider sends an event
    /// for the deletion of a customer, too.
    ///
    /// @return false when it has arrived before, or is dropped
    public boolean receive(PaymentEvent event) {
        var id = UUID.randomUUID();
        var customer = event.customerId();
        return database.transaction(db -> {
            if (customer != null && customers.isErased(db, customer)) return false;
            boolean isNew = store.insert(db, id, event, clock.instant());
            if (isNew) jobs.schedule(db, PROCESS, id);
            return isNew;
        });
    }

    /// The work of one try. After the fifth that fails the event is dead, until a later try or an operator's replay
    /// processes it.
    public void process(JobRun run) {
        process(run.id(), run.number());
    }

    void process(UUID id, int number) {
        try {
            process(id);
        } catch (RuntimeException thrown) {
            if (number >= TRIES_UNSEEN) end(id, InboxEvent.State.DEAD, kind(thrown));
            throw thrown;
        }
    }

    private void process(UUID id) {
        var found = database.transaction(db -> store.find(db, id));
        if (found.isEmpty() || found.get().state() == InboxEvent.State.DONE) return;
        var event = found.get().event();
        var customer = event.customerId();
        if (Reversals.isAbout(event)) customer = reversals.follow(event).orElse(customer);
        if (customer != null && mayChange(event.type())) {
            var _ = subscriptions.refresh(customer);
        }
        end(id, InboxEvent.State.DONE, null);
    }

    private static boolean mayChange(String type) {
        return !type.equals(NEW_CUSTOMER) && CHANGES.stream().anyMatch(type::startsWith);
    }

    private void end(UUID id, InboxEvent.State state, @Nullable String failure) {
        database.run(db -> store.end(db, id, state, failure, clock.instant()));
    }

    /// Processes events again.
    ///
    /// @return how many of them were processed
    public int replay(List<InboxEvent> events) {
        int processed = 0;
        for (var event : events) {
            try {
                process(event.id());
                processed++;
            } catch (RuntimeException thrown) {
                log.error("event {} is not processed", event.event().id(), thrown);
                end(event.id(), InboxEvent.State.DEAD, kind(thrown));
            }
        }
        return processed;
    }

    private static String kind(RuntimeException thrown) {
        return thrown instanceof Failure failure
                ? failure.reason()
                : thrown.getClass().getSimpleName();
    }

    /// The dead ones, oldest first, at most 200.
    public List<InboxEvent> dead() {
        return database.transaction(db -> store.open(db, InboxEvent.State.DEAD, clock.instant(), AT_ONCE));
    }

    /// Those that have waited too long for their job, at most 200.
    public List<InboxEvent> late(Duration time) {
        var before = clock.instant().minus(time);
        return database.transaction(db -> store.open(db, InboxEvent.State.STORED, before, AT_ONCE));
    }

    /// Those that wait for their job, oldest first, at most 200.
    List<InboxEvent> waiting() {
        return late(Duration.ofSeconds(-1));
    }

    /// Newest first.
    public List<InboxEvent> ofCustomer(String customerId, int limit) {
        return database.transaction(db -> store.ofCustomer(db, customerId, limit));
    }

    /// Deletes old events; for a recurring job. The provider sends none again after so long.
    public void deleteOld() {
        database.run(db -> store.deleteBefore(db, clock.instant().minus(KEPT)));
    }
}
