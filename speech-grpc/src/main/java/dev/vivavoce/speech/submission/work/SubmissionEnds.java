package dev.vivavoce.speech.submission.work;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.speech.session.SubmittedSessions;
import dev.vivavoce.speech.submission.state.FailureReason;
import dev.vivavoce.speech.submission.state.SubmissionState;
import dev.vivavoce.speech.submission.state.SubmissionStore;
import dev.vivavoce.speech.submission.state.SubmittedFileStore;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends submissions, and deletes what is not to stay of them: the recording always, and the session unless it has its
/// result.
public final class SubmissionEnds implements RegisteredData.Preparation {
    /// Longer than a recording may be old, so that a repeat finds what the first has made.
    public static final Duration REMEMBERED = Duration.ofDays(35);

    private static final Logger log = LoggerFactory.getLogger(SubmissionEnds.class);
    /// How long a recording is waited for.
    private static final Duration UPLOAD_LIMIT = Duration.ofDays(1);
    /// How long after it was made an address can bring a recording: until it expires, and as long as a transfer takes.
    private static final Duration ADDRESS_LIMIT = RecordedFiles.ADDRESS_VALID.plus(Duration.ofMinutes(20));

    private static final Duration LOST_AFTER = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final SubmissionStore store;
    private final SubmittedFileStore objects = new SubmittedFileStore();
    private final RecordedFiles files;
    private final SubmittedSessions sessions;
    private final Clock clock;

    public SubmissionEnds(
            Database database, SubmissionStore store, RecordedFiles files, SubmittedSessions sessions, Clock clock) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Schedules the check of the recording, because an address for it is issued now.
    public void addressed(Handle db, UUID id) {
        objects.sweepAt(db, id, clock.instant().plus(ADDRESS_LIMIT));
    }

    /// Ends a submission in the caller's transaction, unless it has ended. One whose session has its result is
    /// completed, whatever was wanted.
    ///
    /// @param failure null unless the state is FAILED
    public void end(Handle db, UUID id, SubmissionState wanted, @Nullable FailureReason failure) {
        boolean isFinished = sessions.isFinished(db, id);
        var now = clock.instant();
        boolean isEnded = isFinished
                ? store.end(db, id, SubmissionState.COMPLETED, null, now)
                : store.end(db, id, wanted, failure, now);
        if (!isEnded) return;
        objects.sweepAt(db, id, now);
        if (!isFinished) sessions.discard(db, id);
    }

    /// Ends it and deletes its recording.
    public void end(UUID id, SubmissionState wanted, @Nullable FailureReason failure) {
        database.run(db -> {
            var unused = store.lockOne(db, id);
            end(db, id, wanted, failure);
        });
        deleteFile(id);
    }

    /// Deletes the recording of a submission that has ended; what cannot be deleted now, the sweep deletes.
    public void deleteFile(UUID id) {
        try {
            files.delete(id);
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    private static void notNow(IOException thrown) {
        log.warn("a submitted recording cannot be deleted now: {}", thrown.toString());
    }

    /// Deletes submissions without a recording, ended ones after their time, and unused recordings; ends
    /// those whose job was given up because each try killed its process.
    ///
    /// @param jobType the job that hears recordings
    public void sweep(String jobType) {
        var now = clock.instant();
        for (var id : database.transaction(db -> store.awaitingSince(db, now.minus(UPLOAD_LIMIT), AT_ONCE)))
            forget(id, now);
        for (var id : database.transaction(db -> store.lost(db, jobType, now.minus(LOST_AFTER), AT_ONCE)))
            end(id, SubmissionState.FAILED, FailureReason.SERVICE_FAILED);
        database.run(db -> store.deleteEnded(db, now.minus(REMEMBERED)));
        for (var id : database.transaction(db -> objects.unneeded(db, now, AT_ONCE))) sweep(id, now);
    }

    private void forget(UUID id, Instant now) {
        database.run(db -> {
            var own = store.lockOne(db, id);
            if (own.isEmpty() || own.get().state() != SubmissionState.AWAITING_UPLOAD) return;
            store.delete(db, id);
            objects.sweepAt(db, id, now);
        });
    }

    private void sweep(UUID id, Instant now) {
        try {
            files.delete(id);
            database.run(db -> objects.forget(db, id, now));
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    /// Ends the submissions of a person who is being erased, and deletes their recordings. The rows follow, with
    /// everything else of the person.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        long deleted = 0;
        try {
            for (var id : database.transaction(db -> store.ofUser(db, userId))) {
                database.run(db -> end(db, id, SubmissionState.CANCELLED, null));
                if (files.delete(id)) deleted++;
            }
        } catch (IOException thrown) {
            notNow(thrown);
            throw Failure.unavailable("ERASURE_PENDING", "submitted recordings cannot be deleted now")
                    .retryAfter(Duration.ofSeconds(5));
        }
        return Map.of(SubmissionSpeaker.FOLDER.name() + "/", deleted);
    }
}
