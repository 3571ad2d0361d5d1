package dev.vivavoce.quiz.marking;

import java.util.List;

/// What a learner answered.
public sealed interface Answer {
    int LONGEST = 2_000;

    /// The index of an option of a multiple choice.
    record Chosen(int option) implements Answer {}

    /// Whether a statement is true.
    record Judged(boolean isTrue) implements Answer {}

    /// What was typed into a short answer, a gap or a listen-and-type.
    ///
    /// @param text at most [#LONGEST] characters; may be empty
    record Typed(String text) implements Answer {
        public Typed {
            if (text.length() > LONGEST)
                throw new IllegalArgumentException("text: " + text.length() + " characters (expected: at most 2000)");
        }
    }

    /// The indexes of the options of an order, as the learner put them.
    ///
    /// @param options may lack some
    record Sorted(List<Integer> options) implements Answer {
        public Sorted {
            options = List.copyOf(options);
        }
    }

    /// What speech recognition and scoring made of a sentence said aloud.
    ///
    /// @param recognised the words that were recognised
    /// @param score how well it was pronounced, 0 to 100
    record Spoken(String recognised, double score) implements Answer {
        public Spoken {
            if (recognised.length() > LONGEST)
                throw new IllegalArgumentException(
                        "recognised: " + recognised.length() + " characters (expected: at most 2000)");
            if (!(score >= 0 && score <= 100))
                throw new IllegalArgumentException("score: " + score + " (expected: 0 to 100)");
        }
    }
}
