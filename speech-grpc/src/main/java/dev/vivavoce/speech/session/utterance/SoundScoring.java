package dev.vivavoce.speech.session.utterance;

import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.pronunciation.alignment.EvidenceGatherer.Heard;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.pronunciation.scoring.TaskScoring;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.voiceactivity.Segment;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Recognition and scoring by the platform's own engines on the engine executor, with recognition started
/// early. Those of a submitted recording begin only while no other work waits.
public final class SoundScoring implements UtteranceWork {
    /// An utterance that is being recognised before it is certain that it has ended.
    private record Early(long startSample, long endSample, CompletableFuture<Recognized> heard) {
        boolean is(Segment.Utterance utterance) {
            return startSample == utterance.startSample() && endSample == utterance.endSample();
        }
    }

    private final Scorer scorer;
    private final TaskScoring scoring;
    private final EngineExecutor executor;
    private final Consumer<Heard> listener;
    private final Timer recognition;
    private final Timer scoringTime;
    private final boolean isSubmitted;
    private @Nullable Early early;

    /// @param listener called on the engine's thread with all that is recognised, early or not
    public SoundScoring(
            Scorer scorer,
            SessionLease lease,
            EngineExecutor executor,
            Consumer<Heard> listener,
            MeterRegistry meters) {
        this.scorer = scorer;
        this.executor = executor;
        this.listener = listener;
        isSubmitted = lease.isSubmitted();
        scoring = new TaskScoring(
                scorer,
                lease.task().scoring(),
                lease.task().hotwords(),
                lease.progress().referenceWord());
        recognition =
                Timer.builder("speech.recognition").publishPercentileHistogram().register(meters);
        scoringTime =
                Timer.builder("speech.scoring").publishPercentileHistogram().register(meters);
    }

    /// Recognises an utterance, or returns the work that was started early on the same samples.
    @Override
    public CompletableFuture<Recognized> recognize(Segment.Utterance utterance) {
        var before = early;
        early = null;
        if (before != null && before.is(utterance)) {
            executor.need(before.heard());
            return before.heard();
        }
        if (before != null) before.heard().cancel(false);
        return run(() -> listen(utterance));
    }

    private <T> CompletableFuture<T> run(Callable<T> work) {
        return isSubmitted ? executor.background(work) : executor.live(work);
    }

    private CompletableFuture<Scored> score(Heard heard) {
        var work = scoring.score(heard);
        return run(() -> {
            var utterance = Objects.requireNonNull(scoringTime.record(work));
            return new Scored.BySound(utterance, scorer.scores(utterance));
        });
    }

    @Override
    public void accept(Scored scored) {
        switch (scored) {
            case Scored.BySound(var utterance, var _) -> {
                var unused = scoring.accept(utterance);
            }
            case Scored.ByText _ -> throw new IllegalStateException("compared text (expected: scores)");
        }
    }

    @Override
    public int referenceFrom() {
        return scoring.referenceFrom();
    }

    /// Starts recognition once a pause is so long that all samples of the utterance are there, while the rest of the
    /// hang-over passes. The work and the samples are the same as later; it is discarded when the speaker goes on.
    @Override
    public void recognizeEarly(AudioIntake intake) {
        long end = intake.likelyEnd();
        if (isSubmitted || early != null && early.endSample() == end) return;
        if (early != null) early.heard().cancel(false);
        early = null;
        if (end < 0) return;
        var likely = intake.likely();
        early = new Early(likely.startSample(), likely.endSample(), executor.ahead(() -> listen(likely)));
    }

    @Override
    public boolean isEarly() {
        return early != null;
    }

    @Override
    public void close() {
        if (early != null) early.heard().cancel(false);
    }

    private Recognized listen(Segment.Utterance utterance) {
        var heard = Objects.requireNonNull(recognition.record(() -> scoring.listen(utterance)));
        listener.accept(heard);
        var transcript = heard.transcript();
        return new Recognized(utterance, transcript.text(), transcript.words(), false, () -> score(heard));
    }
}
