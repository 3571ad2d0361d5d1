package dev.vivavoce.speech.pronunciation;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import dev.vivavoce.speech.audio.AudioFile;
import dev.vivavoce.speech.audio.UnusableAudio;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.AssessResponse;
import dev.vivavoce.speech.v1.FileEncoding;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Scores recordings over gRPC. It takes the steps of a live session, and hands the engine executor one step at a
/// time: a long recording delays nobody for long, and stops when its caller cancels.
public final class PronunciationGrpc extends PronunciationServiceGrpc.PronunciationServiceImplBase {
    private static final int LARGEST_BYTES = 4_000_000;
    private static final int LONGEST_REFERENCE = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final Set<Integer> RAW_RATES = Set.of(8_000, 16_000, 24_000, 44_100, 48_000);

    private final Recognizer recognizer;
    private final Scorer scorer;
    private final EngineExecutor executor;
    /// Live sessions record into the same timers.
    private final Timer recognition;

    private final Timer scoring;

    public PronunciationGrpc(Recognizer recognizer, Scorer scorer, EngineExecutor executor, MeterRegistry meters) {
        this.recognizer = recognizer;
        this.scorer = scorer;
        this.executor = executor;
        recognition =
                Timer.builder("speech.recognition").publishPercentileHistogram().register(meters);
        scoring = Timer.builder("speech.scoring").publishPercentileHistogram().register(meters);
    }

    @Override
    public void assess(AssessRequest request, StreamObserver<AssessResponse> out) {
        check(request);
        var reference = request.getReferenceText();
        var task = reference.isBlank() ? ScoringTask.free() : ScoringTask.readAloud(reference);
        HeardLanguages.require(recognizer, request.getLanguage());
        try {
            var result = assess(request, task);
            out.onNext(AssessResponse.newBuilder()
                    .setResult(ResultMessages.message(result))
                    .build());
            out.onCompleted();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("INTERRUPTED", "the server stopped this call");
        }
    }

    private Result assess(AssessRequest request, ScoringTask task) throws InterruptedException {
        try (var place = executor.enter()) {
            var samples = place.run(() -> decode(request));
            return scorer.assess(
                    samples, task, new Hotwords(request.getHotwordsList()), new Scorer.Steps<InterruptedException>() {
                        @Override
                        public <T> T run(Scorer.Step step, Supplier<T> work) throws InterruptedException {
                            return place.run(() -> timed(step, work));
                        }
                    });
        }
    }

    private <T> T timed(Scorer.Step step, Supplier<T> work) {
        return switch (step) {
            case SEGMENTATION -> work.get();
            case RECOGNITION -> requireNonNull(recognition.record(work));
            case SCORING -> requireNonNull(scoring.record(work));
        };
    }

    private static float[] decode(AssessRequest request) {
        var audio = request.getAudio().toByteArray();
        try {
            return request.getEncoding() == FileEncoding.FILE_ENCODING_PCM_S16LE
                    ? AudioFile.pcm(audio, request.getSampleRateHertz(), LONGEST)
                    : AudioFile.decode(audio, LONGEST);
        } catch (UnusableAudio unusable) {
            throw Failure.invalid("AUDIO_" + unusable.reason(), Objects.requireNonNull(unusable.getMessage()));
        }
    }

    private static void check(AssessRequest request) {
        var wrong = new ArrayList<FieldViolation>();
        int bytes = request.getAudio().size();
        if (bytes == 0 || bytes > LARGEST_BYTES)
            wrong.add(new FieldViolation("audio", bytes + " bytes (expected: 1 to " + LARGEST_BYTES + ")"));
        if (request.getEncoding() == FileEncoding.UNRECOGNIZED)
            wrong.add(new FieldViolation("encoding", "expected: a value of FileEncoding"));
        boolean raw = request.getEncoding() == FileEncoding.FILE_ENCODING_PCM_S16LE;
        if (raw && !RAW_RATES.contains(request.getSampleRateHertz()))
            wrong.add(new FieldViolation("sample_rate_hertz", "expected: one of " + RAW_RATES));
        if (!raw && request.getSampleRateHertz() != 0)
            wrong.add(new FieldViolation("sample_rate_hertz", "expected: 0 when the file states its rate"));
        HeardLanguages.violation("language", request.getLanguage()).ifPresent(wrong::add);
        var reference = request.getReferenceText();
        int length = reference.codePointCount(0, reference.length());
        if (length > LONGEST_REFERENCE)
            wrong.add(new FieldViolation(
                    "reference_text", length + " characters (expected: at most " + LONGEST_REFERENCE + ")"));
        else if (!reference.isBlank() && SpokenForm.of(reference).isEmpty())
            wrong.add(new FieldViolation("reference_text", "expected: a text with words to read, or none"));
        if (!reference.isBlank() && request.getHotwordsCount() > 0)
            wrong.add(new FieldViolation("hotwords", "expected: none with a reference_text"));
        else wrong.addAll(RequestedHotwords.violations("hotwords", request.getHotwordsList()));
        if (!wrong.isEmpty()) throw Failure.invalidFields(List.copyOf(wrong));
    }
}
