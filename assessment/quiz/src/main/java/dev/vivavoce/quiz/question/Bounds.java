package dev.vivavoce.quiz.question;

import java.util.List;

/// The bounds of a question's parts.
final class Bounds {
    private Bounds() {}

    static void text(String name, String text) {
        if (text.isBlank()) throw new IllegalArgumentException(name + ": blank");
        if (text.length() > Question.LONGEST)
            throw new IllegalArgumentException(
                    name + ": " + text.length() + " characters (expected: at most " + Question.LONGEST + ")");
    }

    static void count(String name, int count, int least) {
        if (count < least || count > Question.MOST_OPTIONS)
            throw new IllegalArgumentException(
                    name + ": " + count + " (expected: " + least + " to " + Question.MOST_OPTIONS + ")");
    }

    static void options(List<Option> options, int least) {
        count("options", options.size(), least);
        for (var option : options) text("option", option.text());
    }

    static void keys(List<Option> keys) {
        options(keys, 1);
        if (!keys.getFirst().isRight()) throw new IllegalArgumentException("keys: the first one is not right");
    }
}
