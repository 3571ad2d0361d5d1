package dev.vivavoce.speech.submission.work;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.media.decoding.DecodedMedia;
import dev.vivavoce.speech.media.decoding.MediaDecoder;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.session.SubmittedSessions;
import dev.vivavoce.speech.submission.state.FailureReason;
import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.submission.state.SubmissionState;
import dev.vivavoce.speech.submission.state.SubmissionStore;
import dev.vivavoce.speech.transcription.upload.RecordedFiles;
import dev.vivavoce.speech.transcription.work.RecordedSpeech;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Has submitted recordings heard, each as a job: decodes a copy of the file, opens the session and plays the sound to
/// it. A try continues where the log of the session ends, so a killed process costs the decoding and what was
/// being scored.
public final class SubmissionSpeaker implements AutoCloseable {
    /// The job; its id is that of the submission.
    public static final JobType SPEAK =
            new JobType("speak-submission", 6, Duration.ofSeconds(2), Duration.ofMinutes(1));

    public static final ObjectFolder FOLDER = new ObjectFolder("submitted-recordings");

    /// What hearing needs besides the file.
    ///
    /// @param executor where speech is looked for
    public record Means(MediaDecoder decoder, VoiceActivity voiceActivity, EngineExecutor executor) {}

    /// Each is like one more learner who speaks all the time.
    private static final int AT_ONCE = 2;

    private static final int SAMPLE_RATE = 16_000;
    private static final long NANOS_PER_SAMPLE = 1_000_000_000L / SAMPLE_RATE;

    /// The submission was ended or deleted, or a newer try works on it.
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Superseded() {
            super("superseded", null, false, false);
        }
    }

    private final Database database;
    private final SubmissionStore store;
    private final RecordedFiles files;
    private final SubmissionEnds ends;
    private final SubmittedSessions sessions;
    private final Means means;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /// Decoding computes for seconds, which a virtual thread must not.
    private final ExecutorService decoding = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("decoding-submission-", 0).factory());

    public SubmissionSpeaker(
            Database database,
            SubmissionStore store,
            RecordedFiles files,
            SubmissionEnds ends,
            SubmittedSessions sessions,
            Means means,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.ends = ends;
        this.sessions = sessions;
        this.means = means;
        this.meters = meters;
        this.clock = clock;
    }

    /// One try.
    public void speak(JobRun run) throws InterruptedException {
        places.acquire();
        try {
            boolean isOurs = database.transaction(db -> store.begin(db, run.id(), run.number(), clock.instant()));
            if (isOurs) work(run);
        } finally {
            places.release();
        }
    }

    private void work(JobRun run) throws InterruptedException {
        var id = run.id();
        try {
            var failure = heard(run);
            if (failure == null) completed(id);
            else failed(id, failure);
        } catch (UnusableMediaException thrown) {
            failed(id, FailureReason.of(thrown.reason()));
        } catch (Superseded _) {
            count("LEFT");
        } catch (IOException thrown) {
            giveUp(run);
            throw new UncheckedIOException(thrown);
        } catch (Failure thrown) {
            end(run, thrown);
        } catch (RuntimeException thrown) {
            giveUp(run);
            throw thrown;
        }
    }

    /// What no further try can change ends the submission.
    private void end(JobRun run, Failure thrown) {
        switch (thrown.reason()) {
            case "LANGUAGE_NOT_HEARD", "FIELD_INVALID", "SCENARIO_UNKNOWN", "ATTEMPT_UNKNOWN" ->
                failed(run.id(), FailureReason.TASK_GONE);
            case "THIRD_PARTIES_CONSENT_MISSING", "RECORDING_CONSENT_MISSING" ->
                failed(run.id(), FailureReason.CONSENT_MISSING);
            case "SPEECH_TIME_USED_UP" -> failed(run.id(), FailureReason.SPEECH_TIME_USED_UP);
            case "SESSION_ENDED" -> completed(run.id()); // another try has brought it to its end
            case "SESSION_UNKNOWN" -> failed(run.id(), FailureReason.TASK_GONE);
            default -> {
                giveUp(run);
                throw thrown;
            }
        }
    }

    private void giveUp(JobRun run) {
        if (run.number() >= SPEAK.tries() && !run.isStopping()) failed(run.id(), FailureReason.SERVICE_FAILED);
    }

    /// Returns why it has no result; null when it has.
    private @Nullable FailureReason heard(JobRun run) throws IOException, InterruptedException {
        var submission = database.transaction(db -> store.find(db, run.id())).orElseThrow(Superseded::new);
        try (var pcm = files.temporary()) {
            DecodedMedia sound;
            try (var copy = files.copy(run.id()).orElse(null)) {
                if (copy == null) return FailureReason.SERVICE_FAILED; // nothing is written when it was ended
                if (Files.size(copy.path()) != submission.announcement().sizeBytes())
                    return FailureReason.UPLOAD_DIFFERS;
                sound = decoded(copy.path(), pcm.path());
            }
            boolean isOurs = database.transaction(
                    db -> store.measured(db, run.id(), run.number(), sound.samples(), clock.instant()));
            if (!isOurs) throw new Superseded();
            if (!hasSpeech(pcm.path())) return FailureReason.NO_SPEECH;
            var opening = sessions.open(recorded(submission, sound));
            return switch (opening) {
                case OPEN -> {
                    sessions.play(run.id(), pcm.path(), !sound.isComplete());
                    yield null;
                }
                case FINISHED -> null;
                case USED_UP -> FailureReason.SPEECH_TIME_USED_UP;
                case GONE -> FailureReason.TASK_GONE;
            };
        }
    }

    private SubmittedSessions.Recorded recorded(Submission submission, DecodedMedia sound) {
        var announcement = submission.announcement();
        var length = Duration.ofNanos(sound.samples() * NANOS_PER_SAMPLE);
        return new SubmittedSessions.Recorded(
                submission.id(),
                submission.userId(),
                Objects.requireNonNull(announcement.task(), "the task of a submission that has not ended"),
                announcement.keeping(),
                begun(announcement.recordedAt(), submission.createdAt(), length),
                length);
    }

    /// A recording has ended when it is submitted, whatever the clock of the client says.
    static Instant begun(Instant recordedAt, Instant submittedAt, Duration length) {
        var latest = submittedAt.minus(length);
        return recordedAt.isBefore(latest) ? recordedAt : latest;
    }

    private DecodedMedia decoded(Path file, Path pcm) throws InterruptedException {
        var result = new CompletableFuture<DecodedMedia>();
        var task = decoding.submit(() -> {
            try (var sound = Files.newOutputStream(pcm)) {
                result.complete(means.decoder().decode(file, sound));
            } catch (IOException thrown) {
                result.completeExceptionally(new UncheckedIOException(thrown));
            } catch (InterruptedException | RuntimeException thrown) {
                result.completeExceptionally(thrown);
            }
        });
        try {
            return Uninterruptible.await(result);
        } finally {
            task.cancel(true);
        }
    }

    private boolean hasSpeech(Path pcm) throws IOException, InterruptedException {
        try (var speech = RecordedSpeech.open(pcm, means.voiceActivity(), means.executor())) {
            return speech.next() != null;
        }
    }

    private void completed(UUID id) {
        ends.end(id, SubmissionState.COMPLETED, null);
        count(SubmissionState.COMPLETED.name());
    }

    private void failed(UUID id, FailureReason reason) {
        ends.end(id, SubmissionState.FAILED, reason);
        count(reason.name());
    }

    private void count(String outcome) {
        meters.counter("submissions", "outcome", outcome).increment();
    }

    @Override
    public void close() {
        decoding.shutdownNow();
    }
}
