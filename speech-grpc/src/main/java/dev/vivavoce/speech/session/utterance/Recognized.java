package dev.vivavoce.speech.session.utterance;

import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// An utterance with its final text, on its way to its feedback.
///
/// @param words those of the text with their confidence; none where the engine tells no confidence
/// @param isEngineReplaced whether another engine than before found the text, because that one failed
/// @param scoring starts the work that makes its feedback; for the loop of the stream
public record Recognized(
        Segment.Utterance utterance,
        String text,
        List<Transcript.Word> words,
        boolean isEngineReplaced,
        Supplier<CompletableFuture<Scored>> scoring) {
    public Recognized {
        words = List.copyOf(words);
    }
}
