package dev.vivavoce.assessment.rating;

import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.rating.judge.TalkJudge;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobRun;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Makes the report of each role-play and each free talk once: by a job when its attempt was added, or earlier, when
/// its learner asks for it. For everyone else it is unknown.
public final class TalkReports {
    /// Enough for the longest talk on a slow machine.
    private static final Duration RATING_AT_MOST = Duration.ofMinutes(10);

    private static final Duration JOB_AT_MOST = RATING_AT_MOST.plus(TalkJudge.AT_MOST);
    /// A process that was killed while a talk was judged keeps others from it for so long.
    private static final Duration LEASE = TalkJudge.AT_MOST.plusSeconds(15);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Set<String> PEERS_AWAY = Set.of("SPEECH_UNAVAILABLE", "CONTENT_UNAVAILABLE");

    private final Database database;
    private final TalkReportStore store;
    private final AttemptEvents attempts;
    private final ScenarioClient scenarios;
    private final RatingEngine engine;
    private final TalkJudge judge;
    private final ReportsUnderWay underWay;
    private final Clock clock;

    public TalkReports(
            Database database,
            TalkReportStore store,
            AttemptEvents attempts,
            ScenarioClient scenarios,
            RatingEngine engine,
            TalkJudge judge,
            ReportsUnderWay underWay,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.attempts = attempts;
        this.scenarios = scenarios;
        this.engine = engine;
        this.judge = judge;
        this.underWay = underWay;
        this.clock = clock;
    }

    /// One try of the job. A talk that was deleted meanwhile leaves nothing.
    ///
    /// @throws Failure UNAVAILABLE / CONTENT_UNAVAILABLE, REPORT_PENDING
    public void make(JobRun run) throws InterruptedException {
        var found = database.transaction(db -> store.talk(db, run.id()));
        if (found.isPresent()) make(found.get(), JOB_AT_MOST);
    }

    /// Returns the report of a talk of the user. Makes it when there is none yet.
    ///
    /// @param atMost how long the caller waits
    /// @throws Failure NOT_FOUND / ATTEMPT_UNKNOWN; ABORTED / REPORT_PENDING while the session runs, and while
    ///     speech or content cannot be reached
    public RatedTalk.Shown get(UUID userId, UUID id, Duration atMost) {
        var ready = database.transaction(db -> store.find(db, userId, id));
        if (ready.isPresent()) return ready.get();
        try {
            make(talk(userId, id), atMost);
        } catch (Failure failed) {
            throw PEERS_AWAY.contains(failed.reason()) ? pending("speech or content cannot be reached") : failed;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw pending("the service stops");
        }
        return database.transaction(db -> store.find(db, userId, id)).orElseThrow(TalkReports::unknown);
    }

    /// Returns the report of a talk, for any caller: `vivavoce.assessment.v1.TalkReport` without the talk
    /// before. Empty when there is none yet, or the attempt was deleted.
    public Optional<byte[]> stored(Handle db, UUID id) {
        return store.report(db, id);
    }

    private TalkAttempt talk(UUID userId, UUID id) {
        var found = database.transaction(db -> store.talk(db, userId, id));
        if (found.isPresent()) return found.get();
        return switch (attempts.takeEarly(userId, id)) {
            case KNOWN -> database.transaction(db -> store.talk(db, userId, id)).orElseThrow(TalkReports::unknown);
            case RUNNING -> throw pending("the session has not ended");
            case NONE -> throw unknown();
        };
    }

    private void make(TalkAttempt attempt, Duration atMost) throws InterruptedException {
        if (!underWay.await(attempt.id(), () -> rate(attempt), atMost)) throw pending("the talk is being rated");
    }

    private void rate(TalkAttempt attempt) throws InterruptedException {
        if (database.transaction(db -> store.isRated(db, attempt.id()))) return;
        var played = TalkMapping.played(attempt);
        var scenario = scenario(played);
        var rubric = played.rubric(scenario);
        if (!played.isEnglish()) {
            var unrated = ReportMapping.notEnglish(played, rubric, clock.instant());
            database.run(db -> store.insert(db, unrated));
            return;
        }
        var talk = played.rated();
        var byFeatures = engine.rate(talk, scenario, rubric, RATING_AT_MOST)
                .orElseThrow(() -> pending("other talks are rated first"));
        if (!ReportMapping.isEnough(byFeatures)) {
            var unjudged = ReportMapping.rated(played, byFeatures, rubric, clock.instant());
            database.run(db -> store.insert(db, unjudged));
            return;
        }
        var lease = UUID.randomUUID();
        if (!mayJudge(attempt.id(), lease)) throw pending("another process has the talk judged");
        try {
            var found = judge.judge(attempt.userId(), talk, scenario, rubric, byFeatures);
            var rated = ReportMapping.rated(played, found, rubric, clock.instant());
            database.run(db -> {
                store.insert(db, rated);
                store.endLease(db, attempt.id(), lease);
            });
        } catch (RuntimeException failed) {
            database.run(db -> store.endLease(db, attempt.id(), lease)); // the next try need not wait
            throw failed;
        }
    }

    /// Whether this process may have the talk judged: no other process does, and there is no report yet. The
    /// lease comes first, so a report that is stored meanwhile is seen.
    private boolean mayJudge(UUID id, UUID lease) {
        var now = clock.instant();
        return database.transaction(db -> {
            if (!store.lease(db, id, lease, now, now.plus(LEASE))) return false;
            if (!store.isRated(db, id)) return true;
            store.endLease(db, id, lease);
            return false;
        });
    }

    /// A published version is never deleted. Should content have lost it, the talk is rated as one about nothing.
    private Scenario scenario(TalkMapping.Played played) {
        if (played.isFree()) return played.topic();
        return scenarios
                .find(UUID.fromString(played.scenarioId()), played.scenarioVersion())
                .orElse(Scenario.FREE);
    }

    private static Failure pending(String why) {
        return Failure.aborted("REPORT_PENDING", why).retryAfter(RETRY_AFTER);
    }

    private static Failure unknown() {
        return Failure.notFound("ATTEMPT_UNKNOWN", "no such talk");
    }
}
