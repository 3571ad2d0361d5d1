package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The history of a learner. For everybody else an attempt does not exist.
public final class Attempts {
    /// A page ends before it exceeds the message limit of 4 MiB.
    private static final int PAGE_BYTES = 3 * 1024 * 1024;

    private final Database database;
    private final AttemptStore store;
    private final Clock clock;

    public Attempts(Database database, AttemptStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Adds a finished session to the history, once: a repeat changes nothing, also after the attempt was deleted.
    void take(Handle db, Attempt attempt, AttemptMarks marks) {
        if (!store.know(db, attempt.id())) return;
        store.insert(db, attempt, marks);
        store.insertWords(db, attempt.id(), marks.words());
        store.insertSounds(db, attempt.id(), marks.sounds());
    }

    /// Newest first.
    AttemptPage list(UUID userId, AttemptFilter filter, String pageToken, int size) {
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            store.snapshot(db);
            var read = store.page(db, userId, filter, after, size, PAGE_BYTES);
            return new AttemptPage(read, store.count(db, userId, filter));
        });
    }

    Attempt get(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, userId, List.of(id))).stream()
                .findFirst()
                .orElseThrow(Attempts::unknown);
    }

    /// Leaves out unknown attempts and those of other users.
    List<Attempt> batch(UUID userId, List<UUID> ids) {
        var found = database.transaction(db -> store.find(db, userId, ids));
        long bytes = found.stream()
                .mapToLong(attempt -> attempt.task().length + attempt.result().length)
                .sum();
        if (bytes > PAGE_BYTES)
            throw Failure.exhausted("BATCH_TOO_LARGE", "together these attempts exceed a message: request fewer");
        return found;
    }

    /// Deletes an attempt and its share of the statistics.
    void delete(UUID userId, UUID id) {
        if (!database.transaction(db -> store.delete(db, userId, id))) throw unknown();
    }

    /// Computes the statistics of the last `days` days, today included; a day begins at midnight in the zone.
    Statistics statistics(UUID userId, AttemptFilter filter, ZoneId zone, int days) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var first = today.minusDays(days - 1L);
        var midnights = IntStream.rangeClosed(0, days)
                .mapToObj(day -> first.plusDays(day).atStartOfDay(zone).toInstant())
                .toList();
        return database.transaction(db -> {
            store.snapshot(db);
            var span = new AttemptStore.Span(userId, filter, midnights.getFirst(), midnights.getLast());
            var totals = store.totals(db, span);
            return new Statistics(
                    totals.all(),
                    totals.correctShare(),
                    totals.speech(),
                    streak(db, userId, filter, zone, today),
                    store.byLanguage(db, span),
                    store.byDay(db, span, midnights).stream()
                            .map(day -> new Statistics.OfDay(first.plusDays(day.index()), day.sums()))
                            .toList(),
                    store.weakestWords(db, span),
                    store.weakestSounds(db, span));
        });
    }

    private int streak(Handle db, UUID userId, AttemptFilter filter, ZoneId zone, LocalDate today) {
        var before = today.plusDays(1).atStartOfDay(zone).toInstant();
        try (Stream<Instant> newestFirst = store.times(db, userId, filter, before)) {
            return streak(newestFirst.map(at -> LocalDate.ofInstant(at, zone)).iterator(), today);
        }
    }

    /// Days in a row, newest first, up to today, or up to yesterday when today has no attempt yet. Reads only to
    /// the first gap.
    static int streak(java.util.Iterator<LocalDate> newestFirst, LocalDate today) {
        int streak = 0;
        var expected = today;
        while (newestFirst.hasNext()) {
            var day = newestFirst.next();
            if (streak == 0 && day.equals(today.minusDays(1))) expected = day;
            if (day.equals(expected)) {
                streak++;
                expected = expected.minusDays(1);
            } else if (day.isBefore(expected)) {
                return streak;
            }
        }
        return streak;
    }

    private static Failure unknown() {
        return Failure.notFound("ATTEMPT_UNKNOWN", "no such attempt");
    }
}
