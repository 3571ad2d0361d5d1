package dev.vivavoce.speech.voice.ssml;

import dev.vivavoce.speech.voice.Script.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The spans of a script while it is read. The ends of sentences and paragraphs count only between words.
final class SpanList {
    private static final Duration BETWEEN_PARAGRAPHS = Duration.ofMillis(700);

    private enum Boundary {
        NONE,
        SENTENCE,
        PARAGRAPH
    }

    private final List<Span> spans = new ArrayList<>();
    private Boundary pending = Boundary.NONE;
    private Duration breaks = Duration.ZERO;

    void endSentence() {
        if (pending == Boundary.NONE) pending = Boundary.SENTENCE;
    }

    void endParagraph() {
        pending = Boundary.PARAGRAPH;
    }

    void add(List<Span> words) {
        var boundary = spans.isEmpty() ? Boundary.NONE : pending;
        pending = Boundary.NONE;
        switch (boundary) {
            case NONE -> {}
            case SENTENCE -> spans.add(new Span.SentenceEnd());
            case PARAGRAPH -> {
                if (!(spans.getLast() instanceof Span.Break)) pause(BETWEEN_PARAGRAPHS);
            }
        }
        spans.addAll(words);
    }

    void addBreak(Duration length) {
        pause(length);
        breaks = breaks.plus(length);
    }

    private void pause(Duration length) {
        if (pending != Boundary.NONE && !spans.isEmpty()) spans.add(new Span.SentenceEnd());
        pending = Boundary.NONE;
        spans.add(new Span.Break(length));
    }

    /// The length of all breaks that are written; the pauses between paragraphs are none.
    Duration breaks() {
        return breaks;
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }
}
