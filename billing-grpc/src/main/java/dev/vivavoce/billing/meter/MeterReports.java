package dev.vivavoce.billing.meter;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.Grant;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.plan.Feature;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Reports what people use beyond the plan that they pay for to the provider's meters, so that its metered prices
/// bill it. A row is stored with the use itself, and a job sends it; what is sent again counts once.
public final class MeterReports {
    /// Sends one report. Its tries end within the time in which the provider drops repeats.
    public static final JobType SEND = new JobType("report-overage", 28, Duration.ofSeconds(1), Duration.ofHours(1));

    /// Stripe knows an identifier for at least a day. An older report without an answer may have been counted, so it
    /// is not sent again.
    static final Duration REPEATABLE = Duration.ofHours(23);
    /// Stripe refuses events about what is longer ago:
    /// <https://docs.stripe.com/api/billing/meter-event/create>.
    static final Duration REPORTABLE = Duration.ofDays(35);

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final MeterReportStore store;
    private final Meters meters;
    private final Customers customers;
    private final Payments payments;
    private final Alerts alerts;
    private final Clock clock;
    private final JobQueue jobs = new JobQueue();

    /// Shows operators what happened to a user's payments. The timeline is in a package that uses this one.
    public interface Alerts {
        void raise(Handle db, UUID userId, String what);
    }

    public MeterReports(
            Database database,
            MeterReportStore store,
            Meters meters,
            Customers customers,
            Payments payments,
            Alerts alerts,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.meters = meters;
        this.customers = customers;
        this.payments = payments;
        this.alerts = alerts;
        this.clock = clock;
    }

    /// The meter of what a user uses beyond the plan; empty when that is not paid for. With a meter, the caller's
    /// transaction is alone with the user's feature from here on: what was used before is then known for certain.
    public Optional<String> lockMeter(Handle db, Grant grant, Feature feature) {
        var meter = meters.eventName(grant, feature);
        if (meter.isPresent()) store.lock(db, grant.userId(), feature);
        return meter;
    }

    /// Stores the part of an amount that is beyond the plan, and the job that reports it. What was reported before
    /// stays paid for: a larger plan in the same period does not count it again.
    ///
    /// @param meter of [#lockMeter]
    /// @param used in the period, the amount included
    public void add(Handle db, String meter, Grant grant, Feature feature, long amount, long used, Instant now) {
        var periodStart = grant.period().startsAt();
        long covered = grant.plan().amount(feature) + store.reported(db, grant.userId(), feature, periodStart);
        long beyond = Math.clamp(used - covered, 0, amount);
        if (beyond == 0) return;
        var id = UUID.randomUUID();
        store.insert(
                db,
                new Overage(id, grant.userId(), feature, periodStart, meter, beyond, now, Overage.State.STORED, null));
        jobs.schedule(db, SEND, id);
    }

    /// The work of one try. After the last one the report has failed.
    public void send(JobRun run) {
        try {
            send(run.id());
        } catch (RuntimeException thrown) {
            if (run.number() >= SEND.tries())
                database.transaction(db -> store.find(db, run.id())).ifPresent(one -> fail(one, kind(thrown)));
            throw thrown;
        }
    }

    private void send(UUID id) {
        // Stored before the call: it may be counted although no answer arrives.
        var begun = database.transaction(db -> store.begin(db, id, clock.instant()));
        if (begun.isEmpty()) return;
        var one = begun.get();
        var late = late(one, REPEATABLE);
        if (late.isPresent()) {
            fail(one, late.get());
            return;
        }
        var customer = customers.find(one.userId());
        if (customer.isEmpty()) {
            fail(one, "NO_CUSTOMER");
            return;
        }
        try {
            payments.report(
                    new Payments.MeterReport(customer.get(), one.eventName(), one.amount(), one.at()), one.id());
        } catch (Failure failure) {
            if (!failure.reason().equals("PAYMENTS_REFUSED")) throw failure;
            fail(one, failure.reason());
            return;
        }
        database.run(db -> store.end(db, id, Overage.State.DONE, null, clock.instant()));
    }

    /// Why a report cannot be sent any more.
    private Optional<String> late(Overage one, Duration repeatable) {
        var now = clock.instant();
        if (one.at().plus(REPORTABLE).isBefore(now)) return Optional.of("TOO_OLD");
        var sent = one.firstSentAt();
        return sent != null && sent.plus(repeatable).isBefore(now) ? Optional.of("UNANSWERED") : Optional.empty();
    }

    private void fail(Overage one, String why) {
        database.run(db -> {
            if (store.end(db, one.id(), Overage.State.FAILED, why, clock.instant()))
                alerts.raise(db, one.userId(), "OVERAGE_NOT_REPORTED %s: %s".formatted(one.detail(), why));
        });
    }

    private static String kind(RuntimeException thrown) {
        return thrown instanceof Failure failure
                ? failure.reason()
                : thrown.getClass().getSimpleName();
    }

    /// Fails the reports that no job can send any more; for a recurring job. A job whose process died in each of its
    /// tries leaves such a one.
    public void failLate() {
        var repeatable = REPEATABLE.plusHours(1); // a call may be under way
        var now = clock.instant();
        var open = database.transaction(db -> store.open(db, now.minus(REPORTABLE), now.minus(repeatable), AT_ONCE));
        for (var one : open) late(one, repeatable).ifPresent(why -> fail(one, why));
    }

    /// Deletes old reports; for a recurring job. All of them have ended by then.
    public void deleteOld() {
        database.run(db -> store.deleteBefore(db, clock.instant().minus(KEPT)));
    }
}
