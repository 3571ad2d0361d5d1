package dev.vivavoce.speech.pronunciation;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.AssessResponse;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/// Scores recordings over gRPC. It takes the steps of a live session, and hands the engine executor one step at a
/// time: a long recording delays other work by one step at most, and stops when its caller cancels.
public final class PronunciationGrpc extends PronunciationServiceGrpc.PronunciationServiceImplBase {

    private final Recognizer recognizer;
    private final Lexicon lexicon;
    private final Scorer scorer;
    private final EngineExecutor executor;
    /// Live sessions record into the same timers.
    private final Timer recognition;

    private final Timer scoring;

    public PronunciationGrpc(
            Recognizer recognizer, Lexicon lexicon, Scorer scorer, EngineExecutor executor, MeterRegistry meters) {
        this.recognizer = recognizer;
        this.lexicon = lexicon;
        this.scorer = scorer;
        this.executor = executor;
        recognition =
                Timer.builder("speech.recognition").publishPercentileHistogram().register(meters);
        scoring = Timer.builder("speech.scoring").publishPercentileHistogram().register(meters);
    }

    @Override
    public void assess(AssessRequest request, StreamObserver<AssessResponse> out) {
        var asked = AssessRequestMapping.of(request);
        HeardLanguages.require(recognizer, asked.language());
        if (asked.task() instanceof ScoringTask.ReadAloud(var text))
            ReadableText.require(lexicon, "reference_text", text);
        try {
            var result = assess(asked);
            out.onNext(AssessResponse.newBuilder()
                    .setResult(ResultMessages.message(result))
                    .build());
            out.onCompleted();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("INTERRUPTED", "the server stopped this call");
        }
    }

    private Result assess(RequestedAssessment asked) throws InterruptedException {
        try (var place = executor.enter()) {
            var samples = place.run(asked.recording()::samples);
            return scorer.assess(samples, asked.task(), asked.hotwords(), new Scorer.Steps<InterruptedException>() {
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
}
