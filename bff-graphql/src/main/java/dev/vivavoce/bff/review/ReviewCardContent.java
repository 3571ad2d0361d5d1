package dev.vivavoce.bff.review;

import dev.vivavoce.bff.review.ReviewCard.ReviewCardKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a card asks.
sealed interface ReviewCardContent {
    /// A word that was mispronounced or left out.
    ///
    /// @param sentence null when the attempts were deleted
    /// @param sentenceStart in UTF-16 code units; 0 without a sentence
    /// @param sentenceEnd exclusive; 0 without a sentence
    record ReviewWord(String word, @Nullable String sentence, int sentenceStart, int sentenceEnd, int misses)
            implements ReviewCardContent {
        @Override
        public ReviewCardKind kind() {
            return ReviewCardKind.MISSED_WORD;
        }
    }

    /// A sound that was missed.
    record ReviewSound(String arpabet, String ipa, List<String> examples, int misses) implements ReviewCardContent {
        @Override
        public ReviewCardKind kind() {
            return ReviewCardKind.SOUND;
        }
    }

    /// What the learner wrote.
    record OwnReviewText(String front, String back) implements ReviewCardContent {
        @Override
        public ReviewCardKind kind() {
            return ReviewCardKind.OWN;
        }
    }

    /// A question of a quiz that was not answered right.
    ///
    /// @param truth whether the statement is true; null for other kinds of question
    record ReviewQuizQuestion(
            String front,
            String back,
            @Nullable String explanation,
            @Nullable Boolean truth) implements ReviewCardContent {
        @Override
        public ReviewCardKind kind() {
            return ReviewCardKind.QUIZ_QUESTION;
        }
    }

    ReviewCardKind kind();
}
