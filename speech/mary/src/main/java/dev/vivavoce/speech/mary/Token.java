package dev.vivavoce.speech.mary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word or a punctuation mark, as input for Mary's part-of-speech tagger. Mary's own tokeniser depends on a
/// library that is no longer published, so the voice receives finished tokens.
///
/// @param text a word of Latin letters and apostrophes, or one mark
/// @param isWord false for a mark
record Token(String text, boolean isWord) {
    /// The longest sentence in words; longer ones are split. The time to speak a sentence grows with the square of
    /// its length.
    private static final int LONGEST_SENTENCE_WORDS = 40;
    /// The longest word in letters; longer ones are cut.
    private static final int LONGEST_WORD_LETTERS = 40;

    private static final Pattern TOKENS = Pattern.compile("[A-Za-z]+(?:'[A-Za-z]+)*'?|[0-9]|[.,!?;:]");
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /// Splits a text into sentences. Accents are removed, a digit becomes its word (callers write numbers out if
    /// they want "nineteen"), and characters without a sound (emoji, other scripts) are dropped, so any text is
    /// accepted.
    static List<List<Token>> sentences(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('\u2019', '\'')
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replaceAll("\\s*[\u2013\u2014]\\s*", ", ");
        var sentences = new ArrayList<List<Token>>();
        var sentence = new ArrayList<Token>();
        int words = 0;
        var matcher = TOKENS.matcher(plain);
        while (matcher.find()) {
            var token = matcher.group();
            char first = token.charAt(0);
            if (Character.isDigit(first)) {
                sentence.add(new Token(DIGITS.get(first - '0'), true));
                words++;
            } else if (Character.isLetter(first)) {
                sentence.add(new Token(token.substring(0, Math.min(token.length(), LONGEST_WORD_LETTERS)), true));
                words++;
            } else if (words > 0 && sentence.getLast().isWord()) {
                sentence.add(new Token(token, false));
            }
            boolean stop = !sentence.isEmpty()
                    && List.of(".", "!", "?").contains(sentence.getLast().text());
            if (words > 0 && (stop || words >= LONGEST_SENTENCE_WORDS)) {
                sentences.add(List.copyOf(sentence));
                sentence.clear();
                words = 0;
            }
        }
        if (words > 0) {
            sentences.add(List.copyOf(sentence));
        }
        return List.copyOf(sentences);
    }
}
