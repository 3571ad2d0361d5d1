package dev.vivavoce.content.sentence;

import dev.vivavoce.content.level.Level;
import java.text.Normalizer;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decides whether a learner gets a sentence that a language model wrote. What it compares with is the built-in set.
/// When it objects wrongly, the learner gets a sentence of that set.
final class SentenceCheck {
    /// A single word with a sound is little practice.
    static final int LEAST_WORDS_WITH_SOUND = 2;

    private static final int LONGEST_TRANSLATION = 300;
    /// How much shorter or longer a sentence may be than all built-in ones of its level.
    private static final double SHORTER = 0.6;
    private static final double LONGER = 1.4;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final String END = ".!?。！？؟।";
    private static final Pattern SPOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\u200C\\u200D ,;:'’\\-–—،؛、，；：¿¡" + END + "]+");
    private static final Pattern ONE_SENTENCE = Pattern.compile("[^" + END + "]+[" + END + "]{1,2}");

    private final SentenceSet builtIn;
    private final LanguageGuess languages;

    SentenceCheck(SentenceSet builtIn) {
        this.builtIn = builtIn;
        languages = LanguageGuess.of(builtIn);
    }

    /// Returns a text with single spaces and composed letters, as the built-in ones have them.
    static String tidied(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// Returns why the learner does not get the sentence; empty when they get it.
    ///
    /// @param like the built-in sentence that the model was shown
    Optional<SentenceObjection> objection(Sentence written, SentenceWish wish, Sentence like) {
        var text = written.text();
        var translation = written.translation();
        if (text.isBlank() || translation.isBlank() || translation.length() > LONGEST_TRANSLATION)
            return Optional.of(SentenceObjection.FORM);
        if (!SPOKEN.matcher(text).matches()) return Optional.of(SentenceObjection.UNSPOKEN);
        if (!ONE_SENTENCE.matcher(text).matches()) return Optional.of(SentenceObjection.NOT_ONE_SENTENCE);
        var language = written.language();
        if (!isOfLength(text, language, written.level())) return Optional.of(SentenceObjection.LENGTH);
        if (!languages.of(text).equals(language)) return Optional.of(SentenceObjection.OTHER_LANGUAGE);
        boolean isTranslated = language.equals("en")
                ? translation.equals(text)
                : languages.of(translation).equals("en")
                        && translation.codePoints().noneMatch(Character::isISOControl);
        if (!isTranslated) return Optional.of(SentenceObjection.TRANSLATION);
        if (wish.excludeIds().contains(written.id()) || isSame(text, like.text()))
            return Optional.of(SentenceObjection.REPEATED);
        boolean hasSound = wish.sounds().isEmpty()
                || written.soundWords().stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        >= LEAST_WORDS_WITH_SOUND;
        return hasSound ? Optional.empty() : Optional.of(SentenceObjection.SOUND_MISSING);
    }

    private boolean isOfLength(String text, String language, Level level) {
        var usual = lengths(builtIn.sentences(language), level);
        int length = letters(text);
        return length >= SHORTER * usual.getMin() && length <= LONGER * usual.getMax();
    }

    private static IntSummaryStatistics lengths(List<Sentence> sentences, Level level) {
        return sentences.stream()
                .filter(sentence -> sentence.level() == level)
                .mapToInt(sentence -> letters(sentence.text()))
                .summaryStatistics();
    }

    /// Letters, because some languages write no spaces between words.
    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetter).count();
    }

    private static boolean isSame(String one, String other) {
        return one.equalsIgnoreCase(tidied(other));
    }
}
