package dev.vivavoce.quiz.exchange.gift;

import static dev.vivavoce.quiz.exchange.gift.GiftText.escaped;

import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.ListenAndType;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.SayAloud;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes questions as GIFT.
final class GiftWriter {
    private static final int DECIMALS = 5;

    private GiftWriter() {}

    /// A slash within a name is doubled, as Moodle does.
    static void category(List<String> category, StringBuilder text) {
        text.append("$CATEGORY: ")
                .append(category.stream()
                        .map(name -> name.replace("/", "//").replace('\n', ' '))
                        .collect(Collectors.joining("/")))
                .append("\n\n");
    }

    static void write(BankItem item, StringBuilder text) {
        var question = item.question();
        text.append("//");
        for (var tag : item.tags()) tag(tag, text);
        tag("difficulty:" + question.basis().difficulty().name().toLowerCase(Locale.ROOT), text);
        text.append('\n');
        if (!item.name().isEmpty())
            text.append("::").append(escaped(item.name())).append("::");
        text.append("[plain]");
        switch (question) {
            case MultipleChoice choice -> {
                text.append(escaped(choice.prompt())).append(" {\n");
                for (var option : choice.options()) option(option, option.isRight() ? "=" : "~", false, text);
                end(question.basis().explanation(), text);
            }
            case TrueFalse statement -> {
                text.append(escaped(statement.prompt())).append(" {\n\t");
                text.append(statement.isTrue() ? "TRUE" : "FALSE");
                boolean feedback =
                        !statement.ifRight().isEmpty() || !statement.ifWrong().isEmpty();
                if (feedback) {
                    text.append('#').append(formatted(statement.ifWrong()));
                    text.append('#').append(formatted(statement.ifRight()));
                }
                text.append('\n');
                end(question.basis().explanation(), text);
            }
            case ShortAnswer answer -> {
                text.append(escaped(answer.prompt())).append(" {\n");
                for (var key : answer.keys()) option(key, "=", true, text);
                end(question.basis().explanation(), text);
            }
            case Gap gap -> {
                text.append(escaped(gap.before())).append("{\n");
                for (var key : gap.keys()) option(key, "=", true, text);
                end(question.basis().explanation(), text);
                text.append(escaped(gap.after()));
            }
            case Order _, ListenAndType _, SayAloud _ ->
                throw new IllegalArgumentException("GIFT has no " + question.kind());
        }
        text.append("\n\n");
    }

    private static void tag(String tag, StringBuilder text) {
        text.append(" [tag:")
                .append(tag.replace("\\", "\\\\").replace("]", "\\]").replace('\n', ' '))
                .append(']');
    }

    /// A multiple choice's right option and a short answer's right key need no weight.
    private static void option(Option option, String mark, boolean accepted, StringBuilder text) {
        text.append('\t').append(mark);
        boolean plain = option.isRight() || option.weight() == 0 && !accepted;
        if (!plain) text.append('%').append(percent(option.weight())).append('%');
        text.append(formatted(option.text()));
        if (!option.feedback().isEmpty()) text.append('#').append(formatted(option.feedback()));
        text.append('\n');
    }

    private static void end(String explanation, StringBuilder text) {
        if (!explanation.isEmpty())
            text.append("\t####").append(formatted(explanation)).append('\n');
        text.append('}');
    }

    /// A text that begins with a bracket or a percent sign would be read as a format or a weight.
    private static String formatted(String text) {
        boolean marked = text.startsWith("[") || text.startsWith("%");
        return (marked ? "[plain]" : "") + escaped(text);
    }

    private static String percent(double weight) {
        return BigDecimal.valueOf(weight * 100)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
