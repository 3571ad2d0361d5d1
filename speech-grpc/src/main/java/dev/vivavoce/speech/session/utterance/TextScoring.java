package dev.vivavoce.speech.session.utterance;

import dev.vivavoce.speech.recognition.Transcriber;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.recognizer.LiveRecognition;
import dev.vivavoce.speech.recognizer.UtteranceAhead;
import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.textfeedback.TextReading;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Recognition by engines that find words, and feedback by their text. Nothing is started early, because each call is
/// paid for. An engine that has heard the running utterance finishes it.
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
        var ahead = recognition.takeAhead();
        var done = new CompletableFuture<Recognized>();
        var asking = Thread.ofVirtual().name("recognize").unstarted(() -> {
            try {
                done.complete(heard(utterance, ahead));
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

    private Recognized heard(Segment.Utterance utterance, Optional<UtteranceAhead> ahead) {
        var heard = recognition.hear(utterance, vocabulary, ahead);
        return new Recognized(
                utterance,
                heard.words().stream().map(Transcriber.Word::text).collect(Collectors.joining(" ")),
                heard.words().stream().flatMap(TextScoring::sure).toList(),
                heard.isReplaced(),
                () -> CompletableFuture.completedFuture(
                        new Scored.ByText(reading.compare(utterance, heard.words(), referenceFrom, heard.engine()))));
    }

    private static Stream<Transcript.Word> sure(Transcriber.Word word) {
        var confidence = word.confidence();
        return confidence == null
                ? Stream.empty()
                : Stream.of(new Transcript.Word(
                        word.text(), word.startSeconds(), word.endSeconds(), confidence, confidence));
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
        // a call whose result may be unused costs as much as another
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
