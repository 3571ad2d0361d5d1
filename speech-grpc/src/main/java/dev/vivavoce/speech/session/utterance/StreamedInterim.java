package dev.vivavoce.speech.session.utterance;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.vivavoce.speech.recognition.InterimText;
import dev.vivavoce.speech.recognizer.LiveRecognition;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Interim text by an engine that gets the sound while the utterance runs, where the current engine can.
public final class StreamedInterim implements Interim {
    /// All words of an utterance so far.
    public record Shown(int utterance, List<String> words) implements News {
        public Shown {
            words = List.copyOf(words);
        }
    }

    private static final long EVERY = MILLISECONDS.toNanos(100);

    private final LiveRecognition recognition;
    private final List<String> vocabulary;
    private final Consumer<News> answer;
    private InterimText text = new InterimText();
    private long next;

    /// @param vocabulary names and rare words that are likely
    /// @param answer called on another thread with each text
    public StreamedInterim(LiveRecognition recognition, List<String> vocabulary, Consumer<News> answer) {
        this.recognition = recognition;
        this.vocabulary = List.copyOf(vocabulary);
        this.answer = answer;
    }

    @Override
    public void begin() {
        text = new InterimText();
        recognition.forgetAhead();
        next = System.nanoTime();
    }

    @Override
    public long waitNanos() {
        return recognition.hearsAhead() ? Math.max(0, next - System.nanoTime()) : Long.MAX_VALUE;
    }

    @Override
    public void advance(int utterance, Supplier<float[]> sound) {
        if (waitNanos() > 0) return;
        next = System.nanoTime() + EVERY;
        recognition.hearAhead(sound.get(), vocabulary, words -> answer.accept(new Shown(utterance, words)));
    }

    @Override
    public boolean accept(News news, int utterance) {
        return switch (news) {
            case Shown(int of, var words) -> of == utterance && text.hear(words);
            case InterimDecoder.Decoded _ -> throw new IllegalStateException("a decoding (expected: a text)");
        };
    }

    @Override
    public String stable() {
        return text.stable();
    }

    @Override
    public String unstable() {
        return text.unstable();
    }

    @Override
    public void close() {
        recognition.forgetAhead();
    }
}
