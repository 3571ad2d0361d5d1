package dev.vivavoce.speech.session.utterance;

import dev.vivavoce.speech.session.audio.AudioIntake;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.concurrent.CompletableFuture;

/// Recognises the utterances of one stream, one at a time, and makes their feedback. The loop of the stream calls it;
/// the work runs elsewhere. Cancelling work ends it, with all that it has asked of others.
public interface UtteranceWork extends AutoCloseable {
    /// Recognises an utterance.
    CompletableFuture<Recognized> recognize(Segment.Utterance utterance);

    /// Moves on to the next utterance.
    void accept(Scored scored);

    /// The first word of the reference text that is still to be read.
    int referenceFrom();

    /// May start to recognise an utterance that has probably ended.
    void recognizeEarly(AudioIntake intake);

    /// Whether such work has been started.
    boolean isEarly();

    @Override
    void close();
}
