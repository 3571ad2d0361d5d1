package dev.vivavoce.speech.mary;

import dev.vivavoce.speech.mary.Part.Prominence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/// What Mary speaks at once: a sentence, or a part of a long one.
///
/// @param tokens empty for silence alone
/// @param pauseSeconds the silence after it; empty for the voice's own
record Utterance(List<Token> tokens, OptionalDouble pauseSeconds) {
    /// The longest sentence in words; longer ones are split. The time to speak a sentence grows with the square of
    /// its length.
    private static final int LONGEST_SENTENCE_WORDS = 40;
    /// The longest word in letters; longer ones are cut.
    private static final int LONGEST_WORD_LETTERS = 40;

    private static final Pattern TOKENS = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)*'?|[0-9]|[.,!?;:]");
    private static final Set<String> STOPS = Set.of(".", "!", "?");
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    static List<Utterance> of(String text) {
        return of(List.of(new Part.Text(text, Prominence.NONE)));
    }

    /// Splits a script into sentences. Accents are removed, a digit becomes its word (callers write numbers out if
    /// they want "nineteen"), and characters without a sound (emoji, other scripts) are dropped, so any text is
    /// accepted.
    static List<Utterance> of(List<Part> parts) {
        var splitter = new Splitter();
        for (var part : parts) {
            switch (part) {
                case Part.Text(var text, var prominence) -> splitter.text(text, prominence);
                case Part.Pronounced(var text, var arpabet, var prominence) ->
                    splitter.word(new Token.Pronounced(text, arpabet, prominence));
                case Part.SentenceEnd() -> splitter.end();
                case Part.Pause(var seconds) -> splitter.pause(seconds);
            }
        }
        splitter.end();
        return List.copyOf(splitter.done);
    }

    private static final class Splitter {
        private final List<Utterance> done = new ArrayList<>();
        private final List<Token> sentence = new ArrayList<>();
        private int words;

        void text(String text, Prominence prominence) {
            var matcher = TOKENS.matcher(plain(text));
            while (matcher.find()) {
                var token = matcher.group();
                char first = token.charAt(0);
                if (Character.isDigit(first)) {
                    word(new Token.Word(DIGITS.get(first - '0'), prominence));
                } else if (Character.isLetter(first)) {
                    word(new Token.Word(
                            token.substring(0, Math.min(token.length(), LONGEST_WORD_LETTERS)), prominence));
                } else if (words > 0 && !(sentence.getLast() instanceof Token.Mark)) {
                    sentence.add(new Token.Mark(token));
                    if (STOPS.contains(token)) end();
                }
            }
        }

        void word(Token word) {
            sentence.add(word);
            words++;
            if (words >= LONGEST_SENTENCE_WORDS) end();
        }

        void end() {
            if (words > 0) done.add(new Utterance(List.copyOf(sentence), OptionalDouble.empty()));
            sentence.clear();
            words = 0;
        }

        void pause(double seconds) {
            if (seconds > 0) end();
            if (words > 0) return;
            if (done.isEmpty()) done.add(new Utterance(List.of(), OptionalDouble.of(0)));
            var last = done.removeLast();
            done.add(new Utterance(
                    last.tokens(), OptionalDouble.of(last.pauseSeconds().orElse(0) + seconds)));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('\u2019', '\'')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replaceAll("\\s*[\u2013\u2014]\\s*", ", ");
    }
}
