package dev.vivavoce.quiz.question;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// A question of a quiz, with its key. Its words are in the language of its source; the instruction of its kind is the
/// screen's. Texts are plain, without markup, and have at most [#LONGEST] characters each.
public sealed interface Question {
    int LONGEST = 2_000;
    int MOST_OPTIONS = 12;
    /// The placeholder of the missing word where a gap is shown as text.
    String BLANK = "_____";

    Basis basis();

    QuestionKind kind();

    /// Returns what the learner reads, or what is said to them: the question, the statement, the sentence with its gap,
    /// or the sentence to type or say.
    String prompt();

    /// Returns the same question with another basis.
    default Question withBasis(Basis other) {
        return switch (this) {
            case MultipleChoice choice -> new MultipleChoice(choice.prompt(), choice.options(), other);
            case TrueFalse statement ->
                new TrueFalse(statement.prompt(), statement.isTrue(), statement.ifRight(), statement.ifWrong(), other);
            case ShortAnswer answer -> new ShortAnswer(answer.prompt(), answer.keys(), other);
            case Gap gap -> new Gap(gap.before(), gap.after(), gap.keys(), other);
            case Order order -> new Order(order.prompt(), order.options(), order.key(), other);
            case ListenAndType listen -> new ListenAndType(listen.prompt(), other);
            case SayAloud aloud -> new SayAloud(aloud.prompt(), other);
        };
    }

    /// One of several options is right.
    ///
    /// @param options 2 to 12, in the order they are shown; exactly one is right
    record MultipleChoice(String prompt, List<Option> options, Basis basis) implements Question {
        public MultipleChoice {
            options = List.copyOf(options);
            Bounds.text("prompt", prompt);
            Bounds.options(options, 2);
            if (options.stream().filter(Option::isRight).count() != 1)
                throw new IllegalArgumentException("options: not exactly one is right");
        }

        /// Returns the index of the right option.
        public int key() {
            return IntStream.range(0, options.size())
                    .filter(i -> options.get(i).isRight())
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.MULTIPLE_CHOICE;
        }
    }

    /// A statement is true or false.
    ///
    /// @param prompt the statement
    /// @param ifRight what the learner reads who was right; empty for none
    /// @param ifWrong what the learner reads who was wrong; empty for none
    record TrueFalse(String prompt, boolean isTrue, String ifRight, String ifWrong, Basis basis) implements Question {
        public TrueFalse {
            Bounds.text("prompt", prompt);
        }

        public TrueFalse(String prompt, boolean isTrue, Basis basis) {
            this(prompt, isTrue, "", "", basis);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.TRUE_FALSE;
        }
    }

    /// A question that is answered in a few words.
    ///
    /// @param keys 1 to 12 answers that are accepted; the first one is right and the one that is shown
    record ShortAnswer(String prompt, List<Option> keys, Basis basis) implements Question {
        public ShortAnswer {
            keys = List.copyOf(keys);
            Bounds.text("prompt", prompt);
            Bounds.keys(keys);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.SHORT_ANSWER;
        }
    }

    /// A text with one word missing, or a few.
    ///
    /// @param before the text before the gap; may be empty
    /// @param after the text behind it; may be empty when `before` is not
    /// @param keys 1 to 12 answers that are accepted; the first one is right and the one that is shown
    record Gap(String before, String after, List<Option> keys, Basis basis) implements Question {
        public Gap {
            keys = List.copyOf(keys);
            Bounds.text("before and after", before + after);
            Bounds.keys(keys);
        }

        @Override
        public String prompt() {
            return before + BLANK + after;
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.GAP;
        }
    }

    /// Items to put into order.
    ///
    /// @param options 2 to 12 different items, in the order they are shown
    /// @param key the indexes of the options in their right order
    record Order(String prompt, List<String> options, List<Integer> key, Basis basis) implements Question {
        public Order {
            options = List.copyOf(options);
            key = List.copyOf(key);
            Bounds.text("prompt", prompt);
            Bounds.count("options", options.size(), 2);
            for (var option : options) Bounds.text("option", option);
            if (new HashSet<>(options).size() < options.size())
                throw new IllegalArgumentException("options: two are the same");
            if (!key.stream()
                    .sorted()
                    .toList()
                    .equals(IntStream.range(0, options.size()).boxed().toList()))
                throw new IllegalArgumentException("key: " + key + " (expected: each index of the options once)");
        }

        /// Returns the items in their right order.
        public List<String> inOrder() {
            return key.stream().map(options::get).toList();
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.ORDER;
        }
    }

    /// A sentence to hear and type. The learner does not see it before the answer.
    ///
    /// @param prompt the sentence
    record ListenAndType(String prompt, Basis basis) implements Question {
        public ListenAndType {
            Bounds.text("prompt", prompt);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.LISTEN_AND_TYPE;
        }
    }

    /// A sentence to say aloud.
    ///
    /// @param prompt the sentence
    record SayAloud(String prompt, Basis basis) implements Question {
        public SayAloud {
            Bounds.text("prompt", prompt);
        }

        @Override
        public QuestionKind kind() {
            return QuestionKind.SAY_ALOUD;
        }
    }
}
