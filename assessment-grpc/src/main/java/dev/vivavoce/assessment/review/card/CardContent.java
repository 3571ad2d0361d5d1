package dev.vivavoce.assessment.review.card;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a card asks.
public sealed interface CardContent {
    /// What a card is about. The contract's `ReviewCardKind` has the same names.
    enum Kind {
        MISSED_WORD,
        SOUND,
        OWN,
        QUIZ_QUESTION
    }

    /// A word that was mispronounced or left out.
    ///
    /// @param word in lower case
    /// @param sentence the one in which it was last missed; null when the attempts were deleted
    /// @param misses in how many attempts it was missed, of those that exist
    record MissedWord(String word, @Nullable Sentence sentence, int misses) implements CardContent {
        @Override
        public Kind kind() {
            return Kind.MISSED_WORD;
        }

        @Override
        public String spokenText(String primaryLanguage) {
            return sentence == null ? word : sentence.text();
        }
    }

    /// A sound that was missed.
    ///
    /// @param missedIn words in which it was missed, newest first
    /// @param misses in how many attempts it was missed, of those that exist
    record Sound(String arpabet, String ipa, List<String> missedIn, int misses) implements CardContent {
        private static final int MOST_EXAMPLES = 5;
        private static final int MOST_SPOKEN = 3;

        public Sound {
            missedIn = List.copyOf(missedIn);
        }

        @Override
        public Kind kind() {
            return Kind.SOUND;
        }

        /// Words that have the sound: those in which it was missed first, then common ones.
        public List<String> examples(String primaryLanguage) {
            var examples = new LinkedHashSet<>(missedIn);
            examples.addAll(SoundWords.of(primaryLanguage, arpabet));
            return examples.stream().limit(MOST_EXAMPLES).toList();
        }

        @Override
        public String spokenText(String primaryLanguage) {
            return String.join(
                    ", ", examples(primaryLanguage).stream().limit(MOST_SPOKEN).toList());
        }
    }

    /// The learner's own words.
    ///
    /// @param front the question
    /// @param back the answer, in the card's language
    record Own(String front, String back) implements CardContent {
        @Override
        public Kind kind() {
            return Kind.OWN;
        }

        @Override
        public String spokenText(String primaryLanguage) {
            return back;
        }
    }

    /// A question of a quiz that was not answered right.
    ///
    /// @param front the question with its options
    /// @param back the answer; of a statement what the source says of it, or the statement itself
    /// @param explanation why this is the answer; can be empty
    /// @param truth whether the statement is true; null for other kinds of question
    record QuizQuestion(
            String front,
            String back,
            String explanation,
            @Nullable Boolean truth) implements CardContent {
        @Override
        public Kind kind() {
            return Kind.QUIZ_QUESTION;
        }

        /// A question is answered, not pronounced.
        @Override
        public String spokenText(String primaryLanguage) {
            return "";
        }
    }

    Kind kind();

    /// What is said aloud; empty when there is nothing to say.
    String spokenText(String primaryLanguage);
}
