package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The history of a learner. For everyone else an attempt is unknown.
public final class Attempts {
    /// Rates a talk. The tries go on for more than three hours; a learner who asks later has the report made.
    public static final JobType RATE_TALK = new JobType("rate-talk", 30, Duration.ofSeconds(1), Duration.ofMinutes(10));

    /// Makes cards to review of what was missed. Identity may be away, so the tries go on for more than three hours.
    public static final JobType MAKE_CARDS =
            new JobType("make-review-cards", 30, Duration.ofSeconds(1), Duration.ofMinutes(10));

    /// What another feature makes of attempts.
    public interface Dependents {
        /// An attempt of the user is about to be deleted in this transaction, which has locked nothing yet.
        void beforeDeletion(Handle db, UUID userId);

        /// An attempt of the user was deleted in this transaction, and all that refers to it.
        void afterDeletion(Handle db, UUID userId);
    }

    /// A page ends before it exceeds the message limit of 4 MiB.
    private static final int PAGE_BYTES = 3 * 1024 * 1024;

    private static final int DRILLS_OF_AN_ATTEMPT = 20;
    /// Longer than an event can be late.
    private static final Duration MERGED_REMEMBERED = Duration.ofDays(60);

    /// How long what was said for a review or for a question of a quiz is kept. No list shows it.
    private static final Duration ANSWERS_KEPT = Duration.ofDays(30);

    private static final int DELETED_AT_ONCE = 100;

    private final Database database;
    private final JobQueue jobs = new JobQueue();
    private final AttemptStore store;
    private final SessionClient sessions;
    private final DeletedEvents deleted;
    private final Dependents dependents;
    private final Clock clock;

    public Attempts(
            Database database,
            AttemptStore store,
            SessionClient sessions,
            DeletedEvents deleted,
            Dependents dependents,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.sessions = sessions;
        this.deleted = deleted;
        this.dependents = dependents;
        this.clock = clock;
    }

    /// Adds a finished session to the history, once: a repeat changes nothing, also after the attempt was deleted. A
    /// drill of an attempt that was deleted is deleted too. A talk is rated afterwards, by a job, and a job makes
    /// cards to review, unless a guest has spoken.
    void take(Handle db, Attempt finished, AttemptMarks marks) {
        if (ErasedUsers.contain(db, finished.userId())) return;
        var attempt =
                store.account(db, finished.userId()).map(finished::ownedBy).orElse(finished);
        if (ErasedUsers.contain(db, attempt.userId()) || !store.know(db, attempt.id())) return;
        var drill = marks.drill();
        if (drill != null && !store.lock(db, attempt.userId(), drill.attemptId())) {
            if (store.isKnown(db, drill.attemptId())) {
                deleted.append(db, attempt.userId(), List.of(attempt.id()));
                return;
            }
            throw new IllegalStateException("the attempt of this drill has not arrived");
        }
        store.insert(db, attempt, marks);
        store.insertWords(db, attempt.id(), marks.words());
        store.insertSounds(db, attempt.id(), marks.sounds());
        if (marks.task().isTalk()) jobs.schedule(db, RATE_TALK, attempt.id(), clock.instant());
        boolean isOwn = attempt.userId().equals(finished.userId());
        if (isOwn && marks.isReviewed()) jobs.schedule(db, MAKE_CARDS, attempt.id(), clock.instant());
    }

    /// Adds a finished session before its event arrives.
    void takeEarly(Attempt finished, AttemptMarks marks) {
        database.run(db -> take(db, finished, marks));
    }

    /// Gives an account the attempts of a guest, and those of its sessions whose events arrive later.
    void merge(Handle db, UUID guestId, UUID userId) {
        if (ErasedUsers.contain(db, userId)) return; // the guest is erased after its time
        store.merge(db, guestId, userId, clock.instant());
    }

    /// Forgets guests that were merged so long ago that no event of theirs can arrive any more.
    public void forgetMerged() {
        database.run(db -> store.forgetMerged(db, clock.instant().minus(MERGED_REMEMBERED)));
    }

    /// Deletes what was said for reviews and for questions of quizzes, after its time. It is kept while a card
    /// refers to it.
    public void deleteAnswers() {
        boolean more = true;
        while (more)
            more = database.transaction(db -> {
                var gone = store.deleteAnswers(db, clock.instant().minus(ANSWERS_KEPT), DELETED_AT_ONCE);
                gone.forEach((userId, ids) -> deleted.append(db, userId, ids));
                return !gone.isEmpty();
            });
    }

    /// Whether a session was added before, or must never be added because it was deleted.
    boolean isKnown(UUID id) {
        return database.transaction(db -> store.isKnown(db, id));
    }

    /// Keeps a session that speech has deleted from being added.
    void takeDeleted(Handle db, UUID id) {
        store.know(db, id);
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
        return database.transaction(db -> {
            requireBytes(LongStream.of(store.bytes(db, userId, ids))); // before they are read
            return store.find(db, userId, ids);
        });
    }

    /// Returns the newest drills of each attempt, newest first. Attempts of other users have none.
    List<Drill> drills(UUID userId, List<UUID> attemptIds) {
        var found = database.transaction(db -> store.drills(db, userId, attemptIds, DRILLS_OF_AN_ATTEMPT));
        requireBytes(found.stream().mapToLong(drill -> drill.said() == null ? 0 : drill.said().length));
        return found;
    }

    /// Leaves out scenarios without a scored attempt.
    List<ScenarioProgress> progress(UUID userId, List<UUID> scenarioIds) {
        var found = database.transaction(db -> store.progress(db, userId, scenarioIds));
        requireBytes(found.stream()
                .flatMap(progress -> progress.lines().stream())
                .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length));
        return found;
    }

    private static void requireBytes(LongStream sizes) {
        if (sizes.sum() > PAGE_BYTES)
            throw Failure.exhausted("BATCH_TOO_LARGE", "together these attempts exceed a message: request fewer");
    }

    /// Deletes an attempt with its drills and its share of the statistics, and has the other services delete what they
    /// store of it. A session that has finished can be deleted before its event has arrived.
    ///
    /// @throws Failure NOT_FOUND / ATTEMPT_UNKNOWN; UNAVAILABLE / SPEECH_UNAVAILABLE
    void delete(UUID userId, UUID id) {
        if (database.transaction(db -> deleteStored(db, userId, id))) return;
        if (isKnown(id) || !sessions.isFinished(id, userId)) throw unknown();
        boolean isDeleted = database.transaction(db -> {
            if (!store.know(db, id)) return deleteStored(db, userId, id); // its event has arrived meanwhile
            EventFollower.discard(db, id);
            deleted.append(db, userId, List.of(id));
            return true;
        });
        if (!isDeleted) throw unknown();
    }

    private boolean deleteStored(Handle db, UUID userId, UUID id) {
        dependents.beforeDeletion(db, userId);
        var ids = store.delete(db, userId, id);
        if (ids.isEmpty()) return false;
        deleted.append(db, userId, ids);
        dependents.afterDeletion(db, userId);
        return true;
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
                    totals.scored(),
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
