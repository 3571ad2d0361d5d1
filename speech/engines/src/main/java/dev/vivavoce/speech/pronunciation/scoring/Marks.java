package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.text.SpokenForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Marks words that have no other error: a long pause where the text has no punctuation, no pause after the end of
/// a sentence, and an utterance of almost constant pitch. Marks change no score.
///
/// `./vivavoce marks` fits both limits to what experts said of learners' recordings. docs/scoring.md has how often
/// the marks are right.
///
/// @param unexpectedBreakSeconds the shortest pause inside a phrase that is marked
/// @param monotoneSemitones an utterance whose pitch varies less (standard deviation) is marked
public record Marks(double unexpectedBreakSeconds, double monotoneSemitones) {
    private static final String RESOURCE = "marks.properties";
    /// Sentences with a shorter gap miss a break.
    private static final double MISSING_BREAK_SECONDS = 0.06;
    /// Shorter utterances say too little about the pitch.
    private static final int FEWEST_WORDS = 5;

    /// The shipped limits.
    public static Marks shipped() {
        try (var input = Marks.class.getResourceAsStream(RESOURCE)) {
            if (input == null) throw new IllegalStateException(RESOURCE + " is not in the jar");
            return read(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads properties with the two limits; others are ignored.
    static Marks read(InputStream input) throws IOException {
        var properties = new Properties();
        properties.load(input);
        return new Marks(limit(properties, "unexpected-break-seconds"), limit(properties, "monotone-semitones"));
    }

    private static double limit(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) throw new IllegalArgumentException(name + " is missing");
        return Double.parseDouble(value.strip());
    }

    /// The gap before a word that follows the word of the text before it.
    ///
    /// @param word index among the spoken words
    /// @param before the written word before the gap
    private record Gap(int word, double seconds, SpokenForm.Written before) {
        boolean isInsidePhrase() {
            return !before.pauseAfter();
        }
    }

    private static List<Gap> gaps(List<ScoredWord> spoken, List<SpokenForm.Written> reference) {
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < spoken.size(); i++) {
            var before = spoken.get(i - 1);
            var word = spoken.get(i);
            if (before.referenceIndex() >= 0 && word.referenceIndex() == before.referenceIndex() + 1) {
                gaps.add(new Gap(i, word.startSeconds() - before.endSeconds(), reference.get(before.referenceIndex())));
            }
        }
        return gaps;
    }

    /// The longest gap between two words with no punctuation between them, seconds; 0 where there is none.
    public static double longestGapInsidePhrase(List<ScoredWord> spoken, String text) {
        return gaps(spoken, SpokenForm.of(text)).stream()
                .filter(Gap::isInsidePhrase)
                .mapToDouble(Gap::seconds)
                .max()
                .orElse(0);
    }

    /// Whether the pitch of an utterance can be judged.
    public static boolean hasMelody(ScoredUtterance utterance) {
        return utterance.manner().pitchHertz() > 0 && utterance.words().size() >= FEWEST_WORDS;
    }

    /// Returns the words with their marks.
    ///
    /// @param reference null for free speech, which has no unexpected and no missing break
    List<ScoredWord> on(
            List<ScoredWord> spoken, List<ScoredUtterance> utterances, @Nullable List<SpokenForm.Written> reference) {
        var words = new ArrayList<>(spoken);
        for (var gap : reference == null ? List.<Gap>of() : gaps(spoken, reference)) {
            if (gap.isInsidePhrase() && gap.seconds() >= unexpectedBreakSeconds) {
                mark(words, gap.word(), ErrorType.UNEXPECTED_BREAK);
            } else if (gap.before().endsSentence() && gap.seconds() < MISSING_BREAK_SECONDS) {
                mark(words, gap.word(), ErrorType.MISSING_BREAK);
            }
        }
        for (var utterance : utterances) {
            if (!hasMelody(utterance) || utterance.manner().pitchSpreadSemitones() >= monotoneSemitones) continue;
            for (int i = 0; i < words.size(); i++) {
                if (utterance.words().contains(words.get(i))) mark(words, i, ErrorType.MONOTONE);
            }
        }
        return words;
    }

    private static void mark(List<ScoredWord> words, int i, ErrorType error) {
        if (words.get(i).errorType() == ErrorType.NONE)
            words.set(i, words.get(i).with(error));
    }
}
