package dev.vivavoce.speech.submission;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.speech.session.SubmittedSessions;
import dev.vivavoce.speech.submission.state.FailureReason;
import dev.vivavoce.speech.submission.state.StoredTaskMapping;
import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.submission.state.SubmissionChanges;
import dev.vivavoce.speech.submission.state.SubmissionState;
import dev.vivavoce.speech.submission.state.SubmissionStore;
import dev.vivavoce.speech.submission.work.SubmissionEnds;
import dev.vivavoce.speech.submission.work.SubmissionSpeaker;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.transcription.upload.UploadAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules by which learners submit recordings. A place is reserved first; the recording goes straight to the
/// store of objects; then a job has it heard.
final class Submissions {
    /// How many of a learner may not have ended yet.
    static final int MOST_AT_WORK = 20;
    /// The largest file: half an hour as WAV of 16 bit and 24 kHz, and hours of anything that is compressed.
    static final long MOST_BYTES = 100_000_000;
    /// How old a recording may be. Older ones would change statistics that people have looked at long ago.
    static final Duration OLDEST = Duration.ofDays(30);
    /// How far the clock of a client may be ahead.
    static final Duration AHEAD = Duration.ofMinutes(5);

    /// How often a watcher reads without a notification, in case one was lost.
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(30);

    private final Database database;
    private final SubmissionStore store;
    private final SubmissionChanges changes;
    private final SubmittedSessions sessions;
    private final RecordedFiles files;
    private final SubmissionEnds ends;
    private final JobQueue jobs = new JobQueue();
    private final Clock clock;

    Submissions(
            Database database,
            SubmissionStore store,
            SubmissionChanges changes,
            SubmittedSessions sessions,
            RecordedFiles files,
            SubmissionEnds ends,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.changes = changes;
        this.sessions = sessions;
        this.files = files;
        this.ends = ends;
        this.clock = clock;
    }

    /// A repeat with the same key and recording is a retry, so it gets the same submission.
    ///
    /// @throws Failure as for the start of a session; INVALID_ARGUMENT / TASK_NEEDS_PARTNER,
    ///     NOT_FOUND / USER_UNKNOWN, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    SubmissionStart create(UUID userId, IdempotencyKey key, Submission.Announcement wanted) {
        var task = Objects.requireNonNull(wanted.task(), "the task of a new submission");
        var storedTask = StoredTaskMapping.bytes(task);
        var announced = digest(storedTask, wanted);
        var earlier = database.transaction(db -> store.ofKey(db, userId, key.value()))
                .map(found -> database.transaction(db -> again(db, found, announced)));
        if (earlier.isPresent()) return earlier.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (wanted.sizeBytes() > MOST_BYTES) return new SubmissionStart.TooLarge(MOST_BYTES);
        if (wanted.recordedAt().isBefore(now.minus(OLDEST))) return new SubmissionStart.TooOld(now.minus(OLDEST));
        if (wanted.recordedAt().isAfter(now.plus(AHEAD))) return new SubmissionStart.FromFuture(now);
        var hindrance = sessions.hindrance(userId, task, wanted.keeping());
        if (hindrance.isPresent())
            return new SubmissionStart.UsedUp(
                    hindrance.get().limit(), hindrance.get().resetsAt());
        var recordedAt = wanted.recordedAt().isAfter(now) ? now : wanted.recordedAt();
        var submission = new Submission(
                UUID.randomUUID(),
                userId,
                new Submission.Announcement(task, wanted.keeping(), recordedAt, wanted.sizeBytes()),
                SubmissionState.AWAITING_UPLOAD,
                null,
                new Submission.Progress(0, 0, false),
                now,
                null);
        return database.transaction(db -> insert(db, submission, key, announced, storedTask));
    }

    private SubmissionStart insert(
            Handle db, Submission submission, IdempotencyKey key, byte[] announced, byte[] task) {
        var userId = submission.userId();
        if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
        store.lock(db, userId);
        var earlier = store.ofKey(db, userId, key.value());
        if (earlier.isPresent()) return again(db, earlier.get(), announced);
        if (store.unfinished(db, userId) >= MOST_AT_WORK) return new SubmissionStart.TooMany(MOST_AT_WORK);
        store.insert(db, submission, key.value(), announced, task);
        return new SubmissionStart.Created(submission, address(db, submission));
    }

    private SubmissionStart again(Handle db, SubmissionStore.Earlier earlier, byte[] announced) {
        if (!Arrays.equals(earlier.announced(), announced))
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another recording");
        var submission = earlier.submission();
        boolean isExpected = submission.state() == SubmissionState.AWAITING_UPLOAD;
        return new SubmissionStart.Created(submission, isExpected ? address(db, submission) : null);
    }

    private UploadAddress address(Handle db, Submission submission) {
        ends.addressed(db, submission.id());
        return new UploadAddress(
                files.addressToPut(submission.id(), submission.announcement().sizeBytes()),
                clock.instant().plus(RecordedFiles.ADDRESS_VALID));
    }

    private static byte[] digest(byte[] task, Submission.Announcement wanted) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(wanted.sizeBytes())
                    .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, wanted.recordedAt()))
                    .array());
            return digest.digest(task);
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown); // each Java platform has it
        }
    }

    /// Has the recording heard. What it is, the job finds out from its own copy.
    ///
    /// @throws Failure NOT_FOUND / SUBMISSION_UNKNOWN, UNAVAILABLE / OBJECTS_UNAVAILABLE
    SubmissionQueueing start(UUID userId, UUID id) {
        var submission = get(userId, id);
        if (submission.state() != SubmissionState.AWAITING_UPLOAD) return new SubmissionQueueing.Started(submission);
        var length = files.length(id); // asks the store of objects, so not in the transaction
        if (length.isEmpty())
            return new SubmissionQueueing.Missing(database.transaction(db -> address(db, submission)));
        boolean isWhole = length.get() == submission.announcement().sizeBytes();
        var started = database.transaction(db -> {
            var own = store.lockOne(db, id).orElseThrow(Submissions::unknown);
            if (own.state() != SubmissionState.AWAITING_UPLOAD) return own; // another tab was first
            if (isWhole) {
                store.queue(db, id, clock.instant());
                jobs.schedule(db, SubmissionSpeaker.SPEAK, id, clock.instant());
            } else ends.end(db, id, SubmissionState.FAILED, FailureReason.UPLOAD_DIFFERS);
            return store.find(db, id).orElseThrow(Submissions::unknown);
        });
        if (started.state().isEnd()) ends.deleteFile(id);
        return new SubmissionQueueing.Started(started);
    }

    /// @throws Failure NOT_FOUND / SUBMISSION_UNKNOWN
    Submission get(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, id))
                .filter(found -> found.userId().equals(userId))
                .orElseThrow(Submissions::unknown);
    }

    /// Receives a submission each time that it has changed.
    interface Sink {
        /// Waits until it is taken; throws when that takes too long.
        void send(Submission submission) throws InterruptedException;
    }

    /// Sends a submission as it is, and again after each change; returns when it has ended.
    ///
    /// @throws Failure NOT_FOUND / SUBMISSION_UNKNOWN, also when it is deleted meanwhile
    void watch(UUID userId, UUID id, Sink sink) throws InterruptedException {
        try (var waiting = changes.of(id)) {
            Submission sent = null;
            while (sent == null || !sent.state().isEnd()) {
                var now = Uninterruptible.run(() -> get(userId, id));
                if (!now.equals(sent)) sink.send(now);
                sent = now;
                if (!now.state().isEnd()) waiting.await(LOOKED_EVERY);
            }
        }
    }

    /// Ends a submission that has not ended, and deletes its data.
    ///
    /// @throws Failure NOT_FOUND / SUBMISSION_UNKNOWN
    Submission cancel(UUID userId, UUID id) {
        if (!get(userId, id).state().isEnd()) ends.end(id, SubmissionState.CANCELLED, null);
        return get(userId, id);
    }

    /// Also for another person's submission.
    private static Failure unknown() {
        return Failure.notFound("SUBMISSION_UNKNOWN", "no submission of yours has that id");
    }
}
