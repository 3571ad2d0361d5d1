package dev.vivavoce.speech.voice;

import dev.vivavoce.speech.voice.Script.Span;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A part of a script for an engine that takes texts of a limited length, and makes no silence of a given one.
public sealed interface ScriptPiece {
    /// Words and pronounced words that are spoken together, with at least one letter or digit.
    record Speech(List<Span> spans) implements ScriptPiece {
        public Speech {
            spans = List.copyOf(spans);
        }

        /// What is said, without how.
        public String text() {
            return new Script(spans, 1, 1).text();
        }
    }

    record Silence(Duration length) implements ScriptPiece {
        /// Signed 16 bit, mono.
        public byte[] pcm(int sampleRateHertz) {
            return new byte[2 * (int) (length.toMillis() * sampleRateHertz / 1_000)];
        }
    }

    /// Cuts a script at its breaks, and long texts between sentences, else between words.
    ///
    /// @param most characters of a piece
    static List<ScriptPiece> of(Script script, int most) {
        var pieces = new ArrayList<ScriptPiece>();
        var open = new ArrayList<Span>();
        int length = 0;
        for (var span : script.spans()) {
            switch (span) {
                case Span.Words(var text, var emphasis) -> {
                    for (var part : parts(text, most)) {
                        if (length + part.length() > most) length = close(open, pieces);
                        open.add(new Span.Words(part, emphasis));
                        length += part.length();
                    }
                }
                case Span.Pronounced word -> {
                    if (length + word.text().length() > most) length = close(open, pieces);
                    open.add(word);
                    length += word.text().length();
                }
                case Span.Break(var silence) -> {
                    length = close(open, pieces);
                    pieces.add(new Silence(silence));
                }
                case Span.SentenceEnd() -> length = close(open, pieces);
            }
        }
        close(open, pieces);
        return List.copyOf(pieces);
    }

    /// Returns the length of what is open then: nothing.
    private static int close(List<Span> open, List<ScriptPiece> pieces) {
        if (!open.isEmpty()) {
            var speech = new Speech(open);
            if (speech.text().codePoints().anyMatch(Character::isLetterOrDigit)) pieces.add(speech);
            open.clear();
        }
        return 0;
    }

    private static List<String> parts(String text, int most) {
        if (text.length() <= most) return List.of(text);
        var parts = new ArrayList<String>();
        int from = 0;
        while (text.length() - from > most) {
            int end = cut(text, from, most);
            parts.add(text.substring(from, end));
            from = end;
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static int cut(String text, int from, int most) {
        int sentence = before(BreakIterator.getSentenceInstance(Locale.ROOT), text, from + most);
        if (sentence > from) return sentence;
        int word = before(BreakIterator.getLineInstance(Locale.ROOT), text, from + most);
        if (word > from) return word;
        int end = from + most;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int before(BreakIterator places, String text, int most) {
        places.setText(text);
        return places.isBoundary(most) ? most : places.preceding(most);
    }
}
