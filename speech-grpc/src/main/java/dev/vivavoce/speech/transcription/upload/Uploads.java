package dev.vivavoce.speech.transcription.upload;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.FailureReason;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.Transcription.Wish;
import dev.vivavoce.speech.transcription.state.TranscriptionLog;
import dev.vivavoce.speech.transcription.state.TranscriptionState;
import dev.vivavoce.speech.transcription.state.TranscriptionStep;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How recorded files arrive. A place is reserved first; the file goes straight to the store of objects; then a job
/// works on it.
public final class Uploads {
    /// The job that transcribes a file; its id is that of the transcription.
    public static final JobType TRANSCRIBE =
            new JobType("transcribe-file", 6, Duration.ofSeconds(2), Duration.ofMinutes(1));

    /// How many a learner may have.
    public static final int MOST = 100;
    /// How many of them may not have ended yet.
    public static final int MOST_AT_WORK = 5;

    private final Archive archive;
    private final JobQueue jobs = new JobQueue();
    private final RecordedFiles files;
    private final RecordedFileDeletions deletions;
    private final Transcribers transcribers;
    private final long mostBytes;
    private final Clock clock;

    /// @param mostBytes the length of the largest file
    public Uploads(
            Archive archive,
            RecordedFiles files,
            RecordedFileDeletions deletions,
            Transcribers transcribers,
            long mostBytes,
            Clock clock) {
        this.archive = archive;
        this.files = files;
        this.deletions = deletions;
        this.transcribers = transcribers;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /// A repeat with the same key and file is a retry, so it gets the same transcription.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    public UploadStart create(UUID userId, IdempotencyKey key, String name, long sizeBytes) {
        if (sizeBytes > mostBytes) return new UploadStart.TooLarge(mostBytes);
        return archive.database().transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            archive.store().lock(db, userId);
            var earlier = archive.store().byKey(db, userId, key.value());
            if (earlier.isPresent()) return again(db, earlier.get(), sizeBytes);
            var stored = archive.store().stored(db, userId);
            if (stored.all() >= MOST || stored.atWork() >= MOST_AT_WORK)
                return new UploadStart.TooMany(MOST, MOST_AT_WORK);
            var id = UUID.randomUUID();
            archive.store().insert(db, id, userId, key.value(), name, sizeBytes, clock.instant());
            var transcription = archive.store().find(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            return new UploadStart.Created(transcription, address(db, transcription));
        });
    }

    private UploadStart again(Handle db, Transcription transcription, long sizeBytes) {
        if (transcription.sizeBytes() != sizeBytes) // the name may have been changed since
        throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another file");
        return new UploadStart.Created(
                transcription,
                transcription.state() == TranscriptionState.AWAITING_UPLOAD ? address(db, transcription) : null);
    }

    private UploadAddress address(Handle db, Transcription transcription) {
        deletions.addressed(db, transcription.id());
        return new UploadAddress(
                files.addressToPut(transcription.id(), transcription.sizeBytes()),
                clock.instant().plus(RecordedFiles.ADDRESS_VALID));
    }

    /// Where to send the file of a transcription; empty when it was sent, or is not needed any more.
    ///
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    public Optional<UploadAddress> missing(UUID userId, UUID id) {
        var transcription = archive.database()
                .transaction(db -> archive.store().find(db, userId, id))
                .orElseThrow(TranscriptionLog::unknown);
        if (transcription.state() != TranscriptionState.AWAITING_UPLOAD) return Optional.empty();
        if (files.length(id).isPresent()) return Optional.empty();
        return Optional.of(archive.database().transaction(db -> address(db, transcription)));
    }

    /// Has the file transcribed. What it is, the job finds out from its own copy. A repeat returns the
    /// transcription in its present state, whatever the learner has allowed or withdrawn since.
    ///
    /// @param runId the run of a pipeline that asks for it; null for a person
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    public WorkStart start(UUID userId, UUID id, Wish wish, @Nullable UUID runId) {
        var transcription = archive.database()
                .transaction(db -> archive.store().find(db, userId, id))
                .orElseThrow(TranscriptionLog::unknown);
        if (transcription.state() != TranscriptionState.AWAITING_UPLOAD) {
            archive.database().run(db -> archive.store().join(db, id, runId));
            return new WorkStart.Started(transcription);
        }
        if (!transcribers.mayTranscribe(userId, wish.language())) return new WorkStart.ConsentMissing();
        var length = files.length(id); // asks the store of objects, so not in the transaction
        if (length.isEmpty())
            return new WorkStart.Missing(archive.database().transaction(db -> address(db, transcription)));
        boolean isWhole = length.get() == transcription.sizeBytes();
        return new WorkStart.Started(change(userId, id, (db, own) -> {
            if (own.state() != TranscriptionState.AWAITING_UPLOAD) { // another tab was first
                archive.store().join(db, id, runId);
                return false;
            }
            archive.store().queue(db, id, wish, runId, clock.instant());
            if (isWhole) jobs.schedule(db, TRANSCRIBE, id, clock.instant());
            else end(db, id, TranscriptionState.FAILED, FailureReason.UPLOAD_DIFFERS);
            return true;
        }));
    }

    /// Ends a transcription that has not ended. The text so far is kept.
    ///
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    public Transcription cancel(UUID userId, UUID id) {
        return change(userId, id, (db, own) -> cancel(db, own));
    }

    /// Ends a transcription that a run of a pipeline has queued, and that no other caller has asked for.
    /// Changes nothing of another one.
    ///
    /// @throws Failure NOT_FOUND / TRANSCRIPTION_UNKNOWN
    public void cancelOfRun(UUID userId, UUID id, UUID runId) {
        change(userId, id, (db, own) -> archive.store().isOfRun(db, id, runId) && cancel(db, own));
    }

    private boolean cancel(Handle db, Transcription own) {
        if (own.state().isEnd()) return false;
        end(db, own.id(), TranscriptionState.CANCELLED, null);
        return true;
    }

    private void end(Handle db, UUID id, TranscriptionState end, @Nullable FailureReason failure) {
        archive.store().end(db, id, end, failure, clock.instant());
        deletions.leaveFile(db, id);
    }

    /// A change of a transcription that may have no effect.
    private interface Change {
        /// Returns false when it has changed nothing.
        boolean make(Handle db, Transcription own);
    }

    private record Changed(
            Transcription transcription, @Nullable TranscriptionStep step) {}

    private Transcription change(UUID userId, UUID id, Change change) {
        var changed = archive.database().transaction(db -> {
            var own = archive.store().lock(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            if (!change.make(db, own)) return new Changed(own, null);
            var step = archive.steps().append(db, id, clock.instant());
            var now = archive.store().find(db, userId, id).orElseThrow(TranscriptionLog::unknown);
            if (own.state() == TranscriptionState.AWAITING_UPLOAD && now.state() != TranscriptionState.CANCELLED)
                archive.events().requested(db, now);
            if (now.state().isEnd()) archive.events().completed(db, now);
            return new Changed(now, step);
        });
        if (changed.step() == null) return changed.transcription();
        archive.steps().deliver(id, changed.step());
        if (changed.transcription().state().isEnd()) deletions.deleteFile(id);
        return changed.transcription();
    }
}
