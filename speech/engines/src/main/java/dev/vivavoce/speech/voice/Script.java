package dev.vivavoce.speech.voice;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;

/// What is spoken, and how.
///
/// @param rate a factor to the voice's own rate, 0.5 to 2
/// @param pitch a factor to the voice's own pitch, 0.5 to 2; voices that are high or low already change by less
public record Script(List<Span> spans, double rate, double pitch) {
    public static final double LEAST = 0.5;
    public static final double MOST = 2;

    public Script {
        spans = List.copyOf(spans);
        require("rate", rate);
        require("pitch", pitch);
    }

    /// A part of a script.
    public sealed interface Span {
        /// Text: numbers, abbreviations and signs are allowed.
        record Words(String text, Emphasis emphasis) implements Span {}

        /// A word with its pronunciation.
        ///
        /// @param phones in ARPABET; a vowel may end in its stress: 0, 1 (primary) or 2
        record Pronounced(String text, List<String> phones, Emphasis emphasis) implements Span {
            public Pronounced {
                phones = List.copyOf(phones);
            }
        }

        /// Silence of this length. The natural pause at the end of a sentence counts towards it, and the rate does not
        /// change it.
        record Break(Duration length) implements Span {}

        /// A sentence ends, with or without a punctuation mark before.
        record SentenceEnd() implements Span {}
    }

    /// How words stand out from their sentence.
    public enum Emphasis {
        NONE,
        REDUCED,
        MODERATE,
        STRONG
    }

    /// A text at the voice's own pitch.
    public static Script of(String text, double rate) {
        return of(text, rate, 1);
    }

    public static Script of(String text, double rate, double pitch) {
        return new Script(List.of(new Span.Words(text, Emphasis.NONE)), rate, pitch);
    }

    /// What is said, without how.
    public String text() {
        return spans.stream()
                .map(span -> switch (span) {
                    case Span.Words(var text, var _) -> text;
                    case Span.Pronounced(var text, var _, var _) -> text;
                    case Span.Break _, Span.SentenceEnd _ -> "";
                })
                .filter(text -> !text.isEmpty())
                .collect(joining(" "));
    }

    private static void require(String name, double value) {
        if (!(value >= LEAST && value <= MOST))
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + LEAST + " to " + MOST + ")");
    }
}
