package dev.vivavoce.quiz.exchange;

import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Questions that try the escapes of both formats.
public final class Bank {
    private static final List<String> HARD = List.of(
            "plain words",
            "= ~ # { } : \\ all of it",
            "a \\n that is no line end",
            "two\nlines",
            "an empty\n\nline",
            "[html] is no format here",
            "%50% of it",
            "// no comment",
            "<b>bold</b> & \"quoted\" &amp;",
            "Wo ist das Öl? ¿Dónde? أين",
            "::name:: $CATEGORY: none",
            "#### no explanation",
            "1 = 1, 2 ~ 2",
            "a ]]> b -- c");

    private Bank() {}

    private static String text(Random random, int number) {
        return HARD.get(random.nextInt(HARD.size())) + " " + number;
    }

    private static Basis basis(Random random) {
        return new Basis(
                "en", Difficulty.values()[random.nextInt(3)], random.nextBoolean() ? "" : text(random, 9), null);
    }

    private static List<Option> keys(Random random) {
        var keys = new ArrayList<Option>();
        keys.add(new Option(text(random, 0), 1, random.nextBoolean() ? "" : text(random, 5)));
        for (int i = 1; i <= random.nextInt(3); i++)
            keys.add(new Option(text(random, i), random.nextInt(5) / 4.0, random.nextBoolean() ? "" : text(random, 6)));
        return keys;
    }

    private static Question question(Random random, int kind) {
        return switch (kind) {
            case 0 -> {
                int right = random.nextInt(3);
                var options = new ArrayList<Option>();
                for (int i = 0; i < 3; i++)
                    options.add(new Option(
                            text(random, i),
                            i == right ? 1 : random.nextInt(4) / 4.0 - 0.25,
                            random.nextBoolean() ? "" : text(random, 7)));
                yield new Question.MultipleChoice(text(random, 8), options, basis(random));
            }
            case 1 ->
                new Question.TrueFalse(
                        text(random, 1),
                        random.nextBoolean(),
                        random.nextBoolean() ? "" : text(random, 2),
                        random.nextBoolean() ? "" : text(random, 3),
                        basis(random));
            case 2 -> new Question.ShortAnswer(text(random, 1), keys(random), basis(random));
            case 3 -> new Question.Gap(text(random, 1) + " ", " and " + text(random, 2), keys(random), basis(random));
            default ->
                new Question.Order(
                        text(random, 1),
                        List.of(text(random, 1), text(random, 2), text(random, 3)),
                        List.of(2, 0, 1),
                        basis(random));
        };
    }

    /// @param kinds 4 without orders, 5 with them
    public static List<BankItem> items(long seed, int kinds) {
        var random = new Random(seed);
        var items = new ArrayList<BankItem>();
        for (int i = 0; i < 40; i++) {
            List<String> category = i % 8 < 4 ? List.of("Ward / night", "Naps" + i / 8) : List.of("Other");
            List<String> tags = i % 3 == 0 ? List.of() : List.of("a]b", "c\\d", "own:tag");
            items.add(new BankItem(i % 2 == 0 ? "" : text(random, i), category, tags, question(random, i % kinds)));
        }
        return items;
    }
}
