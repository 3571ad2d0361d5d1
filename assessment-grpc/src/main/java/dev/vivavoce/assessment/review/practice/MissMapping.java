package dev.vivavoce.assessment.review.practice;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.review.card.Sentence;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.MissedSound;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what was missed in an attempt, or in the sentence of a quiz that was said aloud.
final class MissMapping {
    /// Everyone leaves out or swallows short words.
    private static final int LEAST_LETTERS = 3;

    private static final int LONGEST_WORD = 60;
    private static final Set<Purpose> MAKING_CARDS = EnumSet.of(Purpose.PURPOSE_ATTEMPT, Purpose.PURPOSE_QUIZ_ANSWER);

    /// A sound that was missed once may be a slip.
    private static final int LEAST_MISSED = 2;

    private static final int MOST_EXAMPLES = 3;
    /// What is looked at; few of them become cards.
    private static final int MOST_WORDS = 200;

    /// A word of the result and its place in the text.
    ///
    /// @param sentence null when it is not found there
    private record Placed(Word word, String plain, @Nullable Sentence sentence) {}

    private MissMapping() {}

    /// Nothing for a session with another purpose, and for one without a score.
    ///
    /// @param storedTask `vivavoce.speech.v1.Task`
    /// @param storedResult `vivavoce.speech.v1.Result`
    static Misses misses(byte[] storedTask, byte[] storedResult) {
        try {
            return misses(Task.parseFrom(storedTask), Result.parseFrom(storedResult));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored attempt cannot be read", thrown);
        }
    }

    private static Misses misses(Task task, Result result) {
        if (!MAKING_CARDS.contains(task.getPurpose()) || result.getOutcome() != Outcome.OUTCOME_SCORED)
            return Misses.NONE;
        return switch (task.getKindCase()) {
            case READ_ALOUD ->
                misses(task.getReadAloud().getLanguage(), task.getReadAloud().getText(), result);
            case FREE -> misses(task.getFree().getLanguage(), result.getTranscript(), result);
            case ROLE_PLAY -> misses(task.getRolePlay().getLanguage(), result.getTranscript(), result);
            case DRILL, KIND_NOT_SET -> Misses.NONE;
        };
    }

    private static Misses misses(String language, String text, Result result) {
        return new Misses(language, words(language, text, result), sounds(result));
    }

    private static List<Misses.Word> words(String language, String text, Result result) {
        var judged = AttemptEvents.judged(result);
        var seen = new HashSet<String>();
        var missed = new ArrayList<Placed>();
        int from = 0;
        for (int i = 0; i < result.getWordsCount(); i++) {
            var word = result.getWords(i);
            if (word.getErrorType() == ErrorType.ERROR_TYPE_INSERTION) continue;
            int at = indexOf(text, word.getText(), from);
            if (at >= 0) from = at + word.getText().length();
            boolean isMissed = word.getErrorType() == ErrorType.ERROR_TYPE_MISPRONUNCIATION
                    || word.getErrorType() == ErrorType.ERROR_TYPE_OMISSION;
            var plain = AttemptEvents.plain(word.getText());
            if (isMissed && judged.test(i) && isWorthACard(plain) && seen.add(plain))
                missed.add(new Placed(word, plain, at < 0 ? null : sentence(text, at, word.getText(), language)));
        }
        // A word that was said wrongly tells more than one that was left out.
        missed.sort(Comparator.comparing((Placed one) -> one.word().getErrorType() == ErrorType.ERROR_TYPE_OMISSION)
                .thenComparing(one -> one.word().getScore()));
        return missed.stream()
                .limit(MOST_WORDS)
                .map(one -> new Misses.Word(one.plain(), one.sentence()))
                .toList();
    }

    private static boolean isWorthACard(String plain) {
        return plain.length() <= LONGEST_WORD
                && plain.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS;
    }

    private static int indexOf(String text, String word, int from) {
        if (word.isEmpty()) return -1;
        for (int at = from; at <= text.length() - word.length(); at++)
            if (text.regionMatches(true, at, word, 0, word.length())) return at;
        return -1;
    }

    /// Marks the word without the punctuation around it.
    private static Sentence sentence(String text, int at, String written, String language) {
        int start = at;
        int end = at + written.length();
        while (start < end && !isPartOfWord(text.charAt(start))) start++;
        while (end > start && !isPartOfWord(text.charAt(end - 1))) end--;
        return Sentence.around(text, start, end, language);
    }

    private static boolean isPartOfWord(char character) {
        return Character.isLetterOrDigit(character)
                || Character.isSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static List<Misses.Sound> sounds(Result result) {
        return result.getWeakestSoundsList().stream()
                .filter(sound -> sound.getMissed() >= LEAST_MISSED
                        && !sound.getArpabet().isEmpty()
                        && !sound.getIpa().isEmpty())
                .map(sound -> new Misses.Sound(sound.getArpabet(), sound.getIpa(), examples(result, sound)))
                .toList();
    }

    private static List<String> examples(Result result, MissedSound sound) {
        return sound.getMissedInList().stream()
                .filter(index -> index < result.getWordsCount())
                .map(index -> AttemptEvents.plain(result.getWords(index).getText()))
                .filter(MissMapping::isWorthACard)
                .distinct()
                .limit(MOST_EXAMPLES)
                .toList();
    }
}
