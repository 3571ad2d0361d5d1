package dev.vivavoce.speech.pipeline;

import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.speech.pipeline.definition.StepKind;
import dev.vivavoce.speech.pipeline.run.Archive;
import dev.vivavoce.speech.pipeline.run.Attempt;
import dev.vivavoce.speech.pipeline.run.AttemptState;
import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.pipeline.run.RunLog;
import dev.vivavoce.speech.pipeline.run.RunState;
import dev.vivavoce.speech.pipeline.work.SpeechSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Cancels and deletes runs, and pipelines with them. The results of a run are deleted before its rows, so that
/// an interrupted deletion can be repeated.
final class RunEndings implements RegisteredData.Preparation {
    private static final int AT_ONCE = 100;

    private final Archive archive;
    private final SpeechSteps speech;
    private final Clock clock;

    RunEndings(Archive archive, SpeechSteps speech, Clock clock) {
        this.archive = archive;
        this.speech = speech;
        this.clock = clock;
    }

    /// Ends a run that has not ended, and stops what works for it.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure NOT_FOUND / RUN_UNKNOWN
    Run.Whole cancel(UUID userId, UUID id) {
        var stopped = archive.database().transaction(db -> {
            var run = archive.runs()
                    .lock(db, id)
                    .filter(one -> one.userId().equals(userId))
                    .orElseThrow(RunLog::unknown);
            if (run.state().isEnd()) return List.<Attempt>of();
            var atWork = archive.attempts().ofRun(db, id).stream()
                    .filter(one -> one.state() == AttemptState.RUNNING)
                    .toList();
            archive.attempts().cancel(db, id, clock.instant());
            archive.runs().end(db, id, RunState.CANCELLED, null, clock.instant());
            archive.changes().changed(db, id);
            return atWork;
        });
        var whole = archive.database()
                .transaction(db -> new Run.Whole(
                        archive.runs().find(db, userId, id).orElseThrow(RunLog::unknown),
                        archive.attempts().ofRun(db, id)));
        for (var attempt : stopped) stop(whole.run(), attempt);
        return whole;
    }

    private void stop(Run run, Attempt attempt) {
        var followedId = attempt.followedId();
        if (followedId != null) speech.stop(run, run.steps().get(attempt.position()), followedId);
    }

    /// Returns false when the person has no such run.
    boolean delete(UUID userId, UUID id) {
        return delete(userId, id, _ -> true);
    }

    private boolean delete(UUID userId, UUID id, Predicate<Run> condition) {
        var found = archive.database()
                .transaction(db -> archive.runs().find(db, userId, id))
                .filter(condition);
        if (found.isEmpty()) return false;
        var cancelled = cancel(userId, id);
        for (var attempt : cancelled.attempts()) deleteAudio(cancelled.run(), attempt);
        return archive.database().transaction(db -> {
            var run = archive.runs().lock(db, id);
            if (run.isEmpty()) return false; // another call was first
            archive.runs().delete(db, id);
            archive.changes().deleted(db, run.get());
            return true;
        });
    }

    private void deleteAudio(Run run, Attempt attempt) {
        var audioId = attempt.followedId();
        if (audioId != null && run.steps().get(attempt.position()) == StepKind.SYNTHESIS)
            speech.deleteAudio(run.userId(), audioId);
    }

    /// Deletes the runs that began with these sessions, whatever their outcome.
    void deleteOfSessions(List<UUID> sessionIds) {
        for (var run : archive.database().transaction(db -> archive.runs().ofSessions(db, sessionIds)))
            delete(run.userId(), run.id());
    }

    /// Returns false when the person has no such pipeline.
    boolean deletePipeline(UUID userId, UUID id) {
        if (archive.database()
                .transaction(db -> archive.pipelines().find(db, userId, id))
                .isEmpty()) return false;
        while (true) { // a run may begin meanwhile
            for (var run : archive.database().transaction(db -> archive.runs().ofPipeline(db, id)))
                delete(userId, run.id());
            boolean isDeleted = archive.database().transaction(db -> {
                if (archive.pipelines().lock(db, userId, id).isEmpty()) return true; // another call was first
                if (!archive.runs().ofPipeline(db, id).isEmpty()) return false;
                archive.pipelines().delete(db, id);
                return true;
            });
            if (isDeleted) return true;
        }
    }

    /// Deletes runs whose time has come.
    void sweep() {
        var now = clock.instant();
        for (var run : archive.database().transaction(db -> archive.runs().expired(db, now, AT_ONCE)))
            delete(run.userId(), run.id(), one -> isExpired(one, now));
    }

    private static boolean isExpired(Run run, Instant now) {
        return !run.expiresAt().isAfter(now);
    }

    /// Cancels the runs of a person who is being erased. Their rows follow, with everything else of the person.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        for (var run : archive.database().transaction(db -> archive.runs().ofUser(db, userId)))
            if (!run.state().isEnd()) cancel(userId, run.id());
        return Map.of();
    }
}
