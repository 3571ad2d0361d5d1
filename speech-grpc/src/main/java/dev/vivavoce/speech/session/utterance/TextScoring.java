package dev.vivavoce.speech.session.utterance;

import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognizer.LiveRecognition;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.textfeedback.TextReading;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Recognition by engines that find words, and feedback by their text. Nothing is started early and there is no
/// interim text: each call is paid for.
public final class TextScoring implements UtteranceWork {
    private final LiveRecognition recognition;
    private final List<String> vocabulary;
    private final TextReading reading;
    private int referenceFrom;

    public TextScoring(LiveRecognition recognition, SessionLease lease) {
        this.recognition = recognition;
        vocabulary = lease.task().hotwords().words();
        reading = new TextReading(lease.task().scoring());
        referenceFrom = lease.progress().referenceWord();
    }

    @Override
    public CompletableFuture<Recognized> recognize(Segment.Utterance utterance) {
        var done = new CompletableFuture<Recognized>();
        var asking = Thread.ofVirtual().name("recognize").unstarted(() -> {
            try {
                done.complete(heard(utterance));
            } catch (RuntimeException thrown) {
                done.completeExceptionally(thrown);
            }
        });
        done.whenComplete((_, _) -> {
            if (done.isCancelled()) asking.interrupt(); // closes the request
        });
        asking.start();
        return done;
    }

    private Recognized heard(Segment.Utterance utterance) {
        var heard = recognition.hear(utterance, vocabulary);
        return new Recognized(
                utterance,
                heard.words().stream().map(Transcriber.Word::text).collect(Collectors.joining(" ")),
                List.of(),
                heard.isReplaced(),
                () -> CompletableFuture.completedFuture(
                        new Scored.ByText(reading.compare(utterance, heard.words(), referenceFrom, heard.engine()))));
    }

    @Override
    public void accept(Scored scored) {
        switch (scored) {
            case Scored.ByText(var utterance) -> referenceFrom = utterance.referenceTo();
            case Scored.BySound _ -> throw new IllegalStateException("scores (expected: compared text)");
        }
    }

    @Override
    public int referenceFrom() {
        return referenceFrom;
    }

    @Override
    public void recognizeEarly(AudioIntake intake) {
        // a call that may have been in vain costs as much as another
    }

    @Override
    public boolean isEarly() {
        return false;
    }

    @Override
    public void close() {
        // the work of the current utterance is cancelled by its stream
    }
}
