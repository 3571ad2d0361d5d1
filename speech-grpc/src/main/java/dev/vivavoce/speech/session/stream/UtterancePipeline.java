package dev.vivavoce.speech.session.stream;

import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.stream.Mail.Signal;
import dev.vivavoce.speech.session.utterance.Interim;
import dev.vivavoce.speech.session.utterance.Recognized;
import dev.vivavoce.speech.session.utterance.Scored;
import dev.vivavoce.speech.session.utterance.StreamDelays;
import dev.vivavoce.speech.session.utterance.UtteranceWork;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The utterances of one stream on their way from the segmenter to their scores in the log: one at a time is at the
/// engines, the others wait. The loop of the stream calls it, and passes on the signals that the engines send.
final class UtterancePipeline implements AutoCloseable {
    /// Samples of waiting utterances, above which the stream takes no more audio.
    private static final long LONGEST_BACKLOG = 60L * 16_000;

    private final AudioIntake intake;
    private final EventWriter events;
    private final UtteranceWork scoring;
    private final Interim interim;
    private final StreamDelays delays;
    private final Consumer<Signal> mailbox;

    /// Utterances not yet scored, and silences, in order. The first may be at the engines.
    private final Deque<Segment> pending = new ArrayDeque<>();

    private long pendingSamples;
    private @Nullable CompletableFuture<?> engineWork;

    /// The number of the newest utterance that was segmented.
    private int segmented;

    private boolean isSpeaking;

    /// @param interim sends [Signal.InterimTextMade] to the mailbox
    UtterancePipeline(
            AudioIntake intake,
            EventWriter events,
            UtteranceWork scoring,
            Interim interim,
            StreamDelays delays,
            Consumer<Signal> mailbox) {
        this.intake = intake;
        this.events = events;
        this.scoring = scoring;
        this.interim = interim;
        this.delays = delays;
        this.mailbox = mailbox;
        segmented = events.progress().scored();
    }

    // The segmenter

    /// Takes what the segmenter found.
    void add(List<Segment> segments) {
        for (var segment : segments) {
            switch (segment) {
                case Segment.SpeechStarted(var atSample) -> {
                    isSpeaking = true;
                    interim.begin();
                    events.speechStarted(segmented + 1, atSample);
                }
                case Segment.Utterance utterance -> {
                    isSpeaking = false;
                    segmented++;
                    pending.addLast(utterance);
                    pendingSamples += utterance.samples().length;
                }
                case Segment.Silence silence -> pending.addLast(silence);
            }
        }
    }

    /// No more audio comes: a running utterance gets no more interim text.
    void end() {
        isSpeaking = false;
    }

    /// Whether an utterance waits for its scores.
    boolean hasSpeech() {
        return pending.stream().anyMatch(Segment.Utterance.class::isInstance);
    }

    /// Whether everything is scored.
    boolean isEmpty() {
        return pending.isEmpty();
    }

    /// Whether the stream may take more audio.
    boolean hasRoom() {
        return pendingSamples < LONGEST_BACKLOG;
    }

    // The engines

    /// Hands over what the engines can do now.
    void work() throws InterruptedException {
        next();
        if (isSpeaking && pending.isEmpty()) scoring.recognizeEarly(intake);
        if (mayMakeInterim()) interim.advance(segmented + 1, intake::current);
    }

    /// Nanoseconds until interim text may be decoded.
    long waitNanos() {
        return mayMakeInterim() ? interim.waitNanos() : Long.MAX_VALUE;
    }

    /// An utterance has its final text.
    void recognized(Recognized recognized) throws InterruptedException {
        if (recognized.isEngineReplaced()) events.engineReplaced(recognized.utterance());
        var progress = events.progress();
        int number = progress.scored() + 1;
        if (number > progress.recognized()) { // otherwise an earlier owner wrote it, and ended before the scores
            events.recognized(number, recognized);
            delays.recognized();
        }
        await(recognized.scoring().get(), Signal.Judged::new);
    }

    /// An utterance has its scores.
    void scored(Scored scored) throws InterruptedException {
        engineWork = null;
        var segment = (Segment.Utterance) pending.removeFirst();
        pendingSamples -= segment.samples().length;
        scoring.accept(scored);
        int number = events.progress().scored() + 1;
        var settled = intake.settle(segment.settledSample());
        events.scored(number, scored, events.progress().withScored(number, scoring.referenceFrom(), settled));
        intake.settled(settled);
        delays.scored();
    }

    /// A running utterance has new interim text.
    void interimTextMade(Interim.News news) {
        if (interim.accept(news, isSpeaking ? segmented + 1 : 0))
            events.transcriptUpdated(segmented + 1, interim.stable(), interim.unstable());
    }

    /// Nothing more is recognised.
    void giveUp() {
        engineWork = null;
        pending.clear();
        pendingSamples = 0;
    }

    @Override
    public void close() {
        if (engineWork != null) engineWork.cancel(false);
        interim.close();
        scoring.close();
    }

    /// Hands the next utterance to the engines, and writes down the silences before it.
    private void next() throws InterruptedException {
        while (engineWork == null && !pending.isEmpty()) {
            switch (pending.getFirst()) {
                case Segment.Utterance utterance -> {
                    delays.begin();
                    await(scoring.recognize(utterance), Signal.Heard::new);
                }
                case Segment.Silence(var settledSample) -> {
                    pending.removeFirst();
                    var settled = intake.settle(settledSample);
                    events.silent(settledSample, events.progress().withSettled(settled));
                    intake.settled(settled);
                }
                case Segment.SpeechStarted ignored -> pending.removeFirst();
            }
        }
    }

    private <T> void await(CompletableFuture<T> work, Function<T, Signal> answer) {
        engineWork = work;
        work.whenComplete((done, thrown) -> {
            if (thrown == null) mailbox.accept(answer.apply(done));
            else if (!(thrown instanceof CancellationException)) mailbox.accept(new Signal.EngineFailed(thrown));
        });
    }

    /// Interim text is for a running utterance, while no final text is on its way.
    private boolean mayMakeInterim() {
        return isSpeaking && !scoring.isEarly() && pending.isEmpty();
    }
}
