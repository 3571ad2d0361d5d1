package dev.vivavoce.billing.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.billing.grant.Grant;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.Period;
import dev.vivavoce.billing.meter.MeterReports;
import dev.vivavoce.billing.plan.Feature;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What users have used, by day and by feature. Live speech is in the ledger of [Reservations]; what services
/// have done beside it is recorded here.
public final class Usages {
    static final int MOST_DAYS = 366;

    /// The days that somebody asks for.
    ///
    /// @param first null for the first day of the current period
    /// @param last null for today
    record AskedDays(
            ZoneId zone,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /// The days that are looked at.
    ///
    /// @param since within the first of them: a period counts from its beginning, and not from midnight before
    /// @param period the start of the only period that counts: they overlap after a change of plans
    private record Range(
            Instant since,
            List<LocalDate> days,
            ZoneId zone,
            @Nullable Instant period) {
        /// A day begins at midnight, or later where the clock is set forward then.
        List<Instant> bounds() {
            var ends =
                    days.stream().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
            return Stream.concat(Stream.of(since), ends).toList();
        }
    }

    private final Database database;
    private final UsageStore store;
    private final Reservations reservations;
    private final Grants grants;
    private final MeterReports reports;
    private final Clock clock;

    public Usages(
            Database database,
            UsageStore store,
            Reservations reservations,
            Grants grants,
            MeterReports reports,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.reservations = reservations;
        this.grants = grants;
        this.reports = reports;
        this.clock = clock;
    }

    /// Every day of a range, oldest first. A session counts on the day on which it began.
    List<DayUsage> days(UUID userId, AskedDays asked) {
        var zone = asked.zone();
        var first = asked.first();
        return database.transaction(db -> {
            var now = clock.instant();
            var to = asked.last() == null ? LocalDate.ofInstant(now, zone) : asked.last();
            if (first != null)
                return days(db, userId, range(first.atStartOfDay(zone).toInstant(), to, zone, null), now);
            var period = grants.of(db, userId, now).period();
            return days(db, userId, range(begin(period, now), to, zone, period.startsAt()), now);
        });
    }

    /// Now when the period begins later: the provider's clock sets it, and can be ahead of ours.
    private static Instant begin(Period period, Instant now) {
        return period.startsAt().isBefore(now) ? period.startsAt() : now;
    }

    private static Range range(Instant since, LocalDate to, ZoneId zone, @Nullable Instant period) {
        var from = LocalDate.ofInstant(since, zone);
        if (to.isBefore(from)) throw Failure.invalidField("last_day", "before first_day");
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw Failure.invalidField("first_day", "more than " + MOST_DAYS + " days before last_day");
        return new Range(since, from.datesUntil(to.plusDays(1)).toList(), zone, period);
    }

    private List<DayUsage> days(Handle db, UUID userId, Range range, Instant now) {
        var days = range.days();
        var bounds = range.bounds();
        var speech = store.speech(db, userId, bounds, range.period(), now).stream()
                .collect(toMap(UsageStore.Speech::number, Function.identity()));
        var recorded = store.recorded(db, userId, bounds, range.period()).stream()
                .collect(groupingBy(UsageStore.Recorded::number));
        return Stream.iterate(1, number -> number <= days.size(), number -> number + 1)
                .map(number -> {
                    var spoken =
                            speech.getOrDefault(number, new UsageStore.Speech(number, Duration.ZERO, Duration.ZERO));
                    return new DayUsage(
                            days.get(number - 1),
                            spoken.used(),
                            spoken.reserved(),
                            amounts(recorded.getOrDefault(number, List.of())));
                })
                .toList();
    }

    private static Map<Feature, Long> amounts(List<UsageStore.Recorded> recorded) {
        var amounts = new EnumMap<Feature, Long>(Feature.class);
        for (var one : recorded) amounts.put(one.feature(), one.amount());
        return amounts;
    }

    /// Counts what was done for a user, once, in the current period. What is beyond the plan is reported when
    /// it is paid for.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    Share record(UsageRecord one) {
        database.run(db -> {
            Grants.requireNotErased(db, one.userId());
            var now = clock.instant();
            var grant = grants.of(db, one.userId(), now);
            var periodStart = grant.period().startsAt();
            var meter = reports.lockMeter(db, grant, one.feature());
            if (store.insert(db, one, periodStart, now)) {
                if (meter.isEmpty()) return;
                long used = store.used(db, one.feature(), List.of(one.userId()), List.of(periodStart))
                        .getOrDefault(one.userId(), 0L);
                reports.add(db, meter.get(), grant, one.feature(), one.amount(), used, now);
                return;
            }
            if (!store.find(db, one.key()).filter(one::equals).isPresent())
                throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for something else");
        });
        return shares(one.feature(), List.of(one.userId())).getFirst();
    }

    /// What each user has of a feature in the current period, or today.
    public List<Share> shares(Feature feature, List<UUID> userIds) {
        return switch (feature) {
            case SPEECH_MINUTES ->
                reservations.of(userIds).stream().map(Usages::speech).toList();
            case SYNTHESIZED_CHARACTERS ->
                database.transaction(db -> {
                    var granted = grants.of(db, userIds, clock.instant());
                    var used = store.used(
                            db,
                            feature,
                            granted.stream().map(Grant::userId).toList(),
                            granted.stream()
                                    .map(grant -> grant.period().startsAt())
                                    .toList());
                    return granted.stream()
                            .map(grant -> share(grant, feature, used.getOrDefault(grant.userId(), 0L)))
                            .toList();
                });
            case MODEL_TOKENS ->
                database.transaction(db -> {
                    var now = clock.instant();
                    return grants.of(db, userIds, now).stream()
                            .map(grant -> daily(grant, feature, now))
                            .toList();
                });
            case DOCUMENTS, DOCUMENT_BYTES ->
                database.transaction(db -> grants.of(db, userIds, clock.instant()).stream()
                        .map(grant -> share(grant, feature, 0)) // content counts what is stored
                        .toList());
        };
    }

    /// The share of a day (UTC). Another service counts what is used of it.
    private static Share daily(Grant grant, Feature feature, Instant now) {
        long amount = grant.plan().amount(feature);
        var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        return new Share(
                grant.userId(),
                grant.plan().id(),
                amount,
                amount,
                tomorrow.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Share speech(Allowance allowance) {
        return new Share(
                allowance.userId(),
                allowance.plan().id(),
                allowance.plan().speech().toMinutes(),
                allowance.left().toMinutes(),
                allowance.resetsAt());
    }

    private static Share share(Grant grant, Feature feature, long used) {
        long amount = grant.plan().amount(feature);
        return new Share(grant.userId(), grant.plan().id(), amount, Math.max(0, amount - used), grant.resetsAt());
    }
}
