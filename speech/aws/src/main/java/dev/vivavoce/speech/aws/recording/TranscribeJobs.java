package dev.vivavoce.speech.aws.recording;

import dev.vivavoce.runtime.aws.AwsCalls;
import dev.vivavoce.runtime.aws.S3Objects;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.speech.aws.TranscribeLanguages;
import dev.vivavoce.speech.recognition.RecordingTranscriber;
import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcriber.Ability;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import io.github.resilience4j.core.IntervalFunction;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.LanguageCode;
import software.amazon.awssdk.services.transcribe.model.LimitExceededException;
import software.amazon.awssdk.services.transcribe.model.MediaFormat;
import software.amazon.awssdk.services.transcribe.model.NotFoundException;
import software.amazon.awssdk.services.transcribe.model.StartTranscriptionJobRequest;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJob;
import software.amazon.awssdk.services.transcribe.model.TranscriptionJobStatus;

/// Recordings as a whole by Amazon Transcribe (`StartTranscriptionJob`). The sound goes into a bucket, a job writes
/// its text into the same one, and is asked about until it has: Transcribe reports the end of a job only to
/// other services of AWS. The name of a job is made of the id of its recording, so a recording has one job,
/// which is paid once.
///
/// Counts the seconds of sound for which jobs were begun in `transcriber.seconds` (tag `engine`).
public final class TranscribeJobs implements RecordingTranscriber, AutoCloseable {
    /// In the bucket of the settings.
    public static final ObjectFolder FOLDER = new ObjectFolder("transcribing");

    /// In metrics.
    private static final String ENGINE = "transcribe";

    private static final String JOB = "vivavoce-";
    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final Duration FILE_DEADLINE = Duration.ofMinutes(15);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(30);
    private static final double RARER = 1.5;
    private static final double JITTER = 0.25;
    /// A job continues while its state cannot be read.
    private static final int MOST_MISSED = 5;

    private static final int AT_ONCE = 16;
    private static final int MOST_SPEAKERS = 10;
    private static final int MOST_BYTES = 32_000_000;
    private static final int MOST_CODE = 40;
    /// How the guard says that the caller was interrupted.
    private static final String CANCELLED = "CANCELLED";

    private final TranscribeJobsSettings settings;
    private final TranscribeClient client;
    private final S3Objects bucket;
    private final AwsCalls calls;
    private final AwsCalls files;
    private final IntervalFunction polls;
    private final MeterRegistry meters;
    private final Clock clock;

    /// @throws IllegalStateException when there is no such bucket
    public TranscribeJobs(TranscribeJobsSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        bucket = S3Objects.open(settings.bucket(), "transcribe-bucket", meters);
        client = AwsCalls.client(TranscribeClient.builder(), settings.region(), settings.endpoint(), CALL_LIMIT)
                .build();
        calls = new AwsCalls(ENGINE, settings.timeout(), AT_ONCE, meters);
        files = new AwsCalls("transcribe-files", FILE_DEADLINE, AT_ONCE, meters);
        polls = IntervalFunction.ofExponentialRandomBackoff(settings.firstPoll(), RARER, JITTER, LONGEST_POLL);
    }

    @Override
    public String name() {
        return "amazon transcribe";
    }

    @Override
    public boolean isOutside() {
        return true;
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.CONFIDENCE, Ability.SPEAKERS);
    }

    @Override
    public List<String> languages() {
        return settings.languages();
    }

    /// Whether it knows the language of a tag, for any region.
    public static boolean knows(String tag) {
        return code(tag).isPresent();
    }

    private static Optional<String> code(String tag) {
        return TranscribeLanguages.code(tag, LanguageCode.knownValues());
    }

    @Override
    public Heard transcribe(Recording recording, Wish wish, Waiting waiting) {
        var tags = tags(wish);
        var job = begunBefore(recording.id()).orElseGet(() -> begun(recording, List.copyOf(tags.keySet()), waiting));
        waiting.hasSound();
        if (ended(recording, job, waiting).transcriptionJobStatus() != TranscriptionJobStatus.COMPLETED)
            throw new TranscriptionException(Reason.UNUSABLE, "transcribe says that a job has failed");
        var text = JobTranscript.of(text(recording.id()), recording.seconds());
        var language = tags.size() == 1 ? wish.languages().getFirst() : found(tags, text.languageCode());
        return new Heard(language, language == null ? List.of() : text.words());
    }

    /// The tags of a wish by their codes; of a language with several regions the first one, as Transcribe wants it.
    private Map<String, String> tags(Wish wish) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : wish.languages()) {
            if (!hears(tag)) throw new IllegalArgumentException("language: " + tag + " (expected: one of languages())");
            if (tags.values().stream().noneMatch(one -> Transcriber.primary(one).equals(Transcriber.primary(tag))))
                tags.put(code(tag).orElseThrow(() -> new IllegalArgumentException("language: " + tag)), tag);
        }
        return tags;
    }

    private static @Nullable String found(Map<String, String> tags, @Nullable String code) {
        return code == null ? null : tags.get(code);
    }

    /// The job of a recording; empty when there is none.
    private Optional<TranscriptionJob> find(UUID id) {
        try {
            return Optional.of(called(
                    "find",
                    () -> client.getTranscriptionJob(job -> job.transcriptionJobName(name(id)))
                            .transcriptionJob()));
        } catch (BadRequestException | NotFoundException _) {
            return Optional.empty(); // Transcribe says BadRequestException for a name without a job
        } catch (AwsServiceException refusal) {
            throw refused("to tell of a job", refusal);
        }
    }

    /// A job that has failed costs nothing, so it is begun again.
    private Optional<TranscriptionJob> begunBefore(UUID id) {
        var job = find(id);
        if (job.isEmpty() || job.get().transcriptionJobStatus() != TranscriptionJobStatus.FAILED) return job;
        deleteJob(id);
        return Optional.empty();
    }

    private TranscriptionJob begun(Recording recording, List<String> codes, Waiting waiting) {
        put(recording);
        waiting.goesOn(); // an hour of sound takes minutes to send, and a job is paid
        try {
            var job = called(
                    "begin",
                    () -> client.startTranscriptionJob(request(recording.id(), codes))
                            .transcriptionJob());
            meters.counter("transcriber.seconds", "engine", ENGINE).increment(recording.seconds());
            return job;
        } catch (ConflictException _) { // a try before this one has begun it, and did not hear of that
            return find(recording.id())
                    .orElseThrow(() -> new TranscriptionException(Reason.AWAY, "transcribe has lost a job"));
        } catch (AwsServiceException refusal) {
            throw refused("to begin a job", refusal);
        }
    }

    private StartTranscriptionJobRequest request(UUID id, List<String> codes) {
        var name = settings.bucket().bucket();
        var request = StartTranscriptionJobRequest.builder()
                .transcriptionJobName(name(id))
                .media(media ->
                        media.mediaFileUri("s3://" + name + "/" + sound(id).value()))
                .mediaFormat(MediaFormat.WAV)
                .mediaSampleRateHertz(JobSound.HERTZ)
                .outputBucketName(name)
                .outputKey(result(id).value())
                .settings(all -> all.showSpeakerLabels(true).maxSpeakerLabels(MOST_SPEAKERS));
        return codes.size() == 1
                ? request.languageCode(codes.getFirst()).build()
                : request.identifyLanguage(true)
                        .languageOptionsWithStrings(codes)
                        .build();
    }

    private TranscriptionJob ended(Recording recording, TranscriptionJob first, Waiting waiting) {
        var job = first;
        var until = begin(first).plus(settings.patience()).plusMillis((long) (2_000 * recording.seconds()));
        int missed = 0;
        for (int asked = 1; !isOver(job); asked++) {
            var left = Duration.between(clock.instant(), until);
            if (!left.isPositive())
                throw new TranscriptionException(Reason.AWAY, "transcribe has not ended a job in time");
            waiting.goesOn();
            pause(Math.min(polls.apply(asked), left.toMillis()));
            try {
                job = find(recording.id())
                        .orElseThrow(() -> new TranscriptionException(Reason.UNUSABLE, "transcribe has lost a job"));
                missed = 0;
            } catch (TranscriptionException thrown) {
                if (thrown.reason() != Reason.AWAY || ++missed > MOST_MISSED) throw thrown;
            }
        }
        return job;
    }

    private Instant begin(TranscriptionJob job) {
        return job.creationTime() == null ? clock.instant() : job.creationTime();
    }

    private static boolean isOver(TranscriptionJob job) {
        return job.transcriptionJobStatus() == TranscriptionJobStatus.COMPLETED
                || job.transcriptionJobStatus() == TranscriptionJobStatus.FAILED;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public boolean forget(UUID id) {
        delete(sound(id));
        var job = find(id);
        if (job.isPresent()) {
            if (!isOver(job.get())) return false; // Transcribe deletes no job that is at work
            deleteJob(id);
        }
        delete(result(id));
        return true;
    }

    private void deleteJob(UUID id) {
        try {
            called("delete", () -> client.deleteTranscriptionJob(job -> job.transcriptionJobName(name(id))));
        } catch (AwsServiceException refusal) {
            if (find(id).isPresent()) throw refused("to delete a job", refusal); // it has none, if a try was heard
        }
    }

    private void put(Recording recording) {
        var description =
                new Objects.Description(sound(recording.id()), JobSound.length(recording), JobSound.MEDIA_TYPE);
        inBucket("put", () -> {
            try (var sound = JobSound.open(recording)) {
                bucket.put(description, sound);
            }
            return true;
        });
    }

    private byte[] text(UUID id) {
        var json = inBucket("get", () -> {
            try (var found = bucket.get(result(id))
                    .orElseThrow(() -> JobTranscript.unusable("no text: it is not in the bucket"))) {
                return found.bytes().readNBytes(MOST_BYTES + 1);
            }
        });
        if (json.length > MOST_BYTES) throw JobTranscript.unusable("more than " + MOST_BYTES + " bytes");
        return json;
    }

    private void delete(ObjectKey key) {
        inBucket("delete", () -> bucket.delete(key));
    }

    private static String name(UUID id) {
        return JOB + id;
    }

    private static ObjectKey sound(UUID id) {
        return FOLDER.key(id + ".wav");
    }

    private static ObjectKey result(UUID id) {
        return FOLDER.key(id + ".json");
    }

    /// @throws AwsServiceException when Transcribe refuses the call
    private <T> T called(String operation, Supplier<T> call) {
        return guarded(calls, operation, () -> {
            try {
                return call.get();
            } catch (LimitExceededException thrown) {
                throw new UncheckedIOException(new IOException("LimitExceededException"));
            }
        });
    }

    /// What is done with a file in the bucket.
    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T inBucket(String operation, Work<T> work) {
        return guarded(files, operation, () -> {
            try {
                return work.run();
            } catch (Objects.LengthDiffers thrown) {
                throw new IllegalStateException("the sound has another length than its recording", thrown);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        });
    }

    private static <T> T guarded(AwsCalls calls, String operation, Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException(); // the guard would be "busy"
        try {
            return calls.call(operation, Idempotency.READ, work);
        } catch (AwsCalls.Away thrown) {
            throw new TranscriptionException(Reason.AWAY, String.valueOf(thrown.getMessage()));
        } catch (Failure failure) {
            if (failure.reason().equals(CANCELLED)) throw new CancellationException();
            throw failure;
        }
    }

    private static TranscriptionException refused(String what, AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        var code = details == null || details.errorCode() == null ? "" : details.errorCode();
        return new TranscriptionException(
                Reason.REFUSED,
                "transcribe refuses %s: status %d %s"
                        .formatted(what, refusal.statusCode(), code.substring(0, Math.min(code.length(), MOST_CODE))));
    }

    @Override
    public void close() {
        client.close();
        bucket.close();
    }
}
