package dev.vivavoce.content.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Returns the language of a longer text, among the languages of the built-in sentences.
public final class TextLanguage {
    private static final int LEAST_LETTERS = 40;
    private static final int MOST_CHARACTERS = 4_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}']+");

    /// A text in English has many of them; a table of names, a programme or a language that is not supported
    /// has few.
    private static final Set<String> COMMON_ENGLISH = Set.of(
            "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on",
            "not", "he", "i", "this", "are", "or", "his", "from", "at", "which", "but", "have", "an", "had", "they",
            "you", "were", "their", "one", "all", "we", "can", "her", "has", "there", "been", "if", "more", "when",
            "will", "would", "who", "so", "no", "your", "she", "my", "do");

    private static final double LEAST_COMMON = 0.15;

    private final LanguageGuess guess;

    private TextLanguage(LanguageGuess guess) {
        this.guess = guess;
    }

    public static TextLanguage of(SentenceSet builtIn) {
        return new TextLanguage(LanguageGuess.of(builtIn));
    }

    /// Returns the tag of the language; empty when the text is too short to tell, or looks like English and is not.
    public Optional<String> of(String text) {
        var beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        if (beginning.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) return Optional.empty();
        var language = guess.of(beginning);
        return language.equals("en") && !isEnglish(beginning) ? Optional.empty() : Optional.of(language);
    }

    private static boolean isEnglish(String text) {
        var words = List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
        long common = words.stream().filter(COMMON_ENGLISH::contains).count();
        return common >= LEAST_COMMON * words.size();
    }
}
