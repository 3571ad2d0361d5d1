package dev.vivavoce.quiz.exchange.gift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.exchange.Bank;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.exchange.Imported;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.Refusal.Reason;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftTest {
    private static final Basis BASIS = new Basis("en", Difficulty.MEDIUM, "", null);

    private static Imported read(String text) {
        return Gift.read(text.getBytes(UTF_8), "en");
    }

    private static Question only(String text) {
        var imported = read(text);
        assertThat(imported.refusals()).isEmpty();
        assertThat(imported.items()).hasSize(1);
        return imported.items().getFirst().question();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_is_written_is_read_again_without_loss(long seed) {
        var items = Bank.items(seed, 4);
        var exported = Gift.write(items);
        assertThat(exported.refusals()).isEmpty();
        var imported = Gift.read(exported.file(), "en");
        assertThat(imported.refusals()).isEmpty();
        assertThat(imported.items()).isEqualTo(items);
    }

    @Test
    void reads_the_kinds_as_others_write_them() {
        assertThat(only("Which bank is a slope?{=river bank ~savings bank ~blood bank#No slope there.}"))
                .isEqualTo(new Question.MultipleChoice(
                        "Which bank is a slope?",
                        List.of(
                                Option.right("river bank"),
                                Option.wrong("savings bank"),
                                new Option("blood bank", 0, "No slope there.")),
                        BASIS));
        assertThat(only("// a comment\n::Ice:: Ice floats.{T#No, it floats.#Right.####It is lighter.}"))
                .isEqualTo(new Question.TrueFalse(
                        "Ice floats.", true, "Right.", "No, it floats.", BASIS.withExplanation("It is lighter.")));
        assertThat(only("Two and two is {=four =%50%about four} every day."))
                .isEqualTo(new Question.Gap(
                        "Two and two is ",
                        " every day.",
                        List.of(Option.right("four"), new Option("about four", 0.5, "")),
                        BASIS));
        assertThat(only("How many legs has a spider?\n{\n  =eight\n  =8\n}"))
                .isEqualTo(new Question.ShortAnswer(
                        "How many legs has a spider?", List.of(Option.right("eight"), Option.right("8")), BASIS));
        assertThat(only("Is 1\\:2 the same as {~%-25%2\\:1 =0\\.5 ~3} here?"))
                .isInstanceOfSatisfying(
                        Question.MultipleChoice.class,
                        choice -> assertThat(choice.options().getFirst()).isEqualTo(new Option("2:1", -0.25, "")));
    }

    @Test
    void categories_and_tags_hold_until_the_next_one() {
        var imported = read("$CATEGORY: a//b/c\n\n// [tag:one] [tag:two\\]]\nQ{T}\n\nR{F}\n\n$CATEGORY: d\n\nS{T}");
        assertThat(imported.items())
                .extracting(BankItem::category)
                .containsExactly(List.of("a/b", "c"), List.of("a/b", "c"), List.of("d"));
        assertThat(imported.items().getFirst().tags()).containsExactly("one", "two]");
    }

    @Test
    void a_tag_of_any_length_and_tags_without_their_end_are_read_in_one_pass() {
        var imported = read("// [tag:" + "a".repeat(100_000) + "]\nQ{T}\n\n// [tag:" + "[tag:".repeat(150)
                + "x\\]\nR{F}\n\n// [tag:" + "\\]".repeat(1_000) + "]\nS{T}");
        assertThat(imported.refusals()).containsExactly(new Refusal(Reason.TOO_LARGE, "line 2", "tag"));
        assertThat(imported.items()).extracting(BankItem::tags).containsExactly(List.of(), List.of("]".repeat(1_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Only words.|KIND_UNSUPPORTED|description",
                "Write a text.{}|KIND_UNSUPPORTED|essay",
                "How tall?{#1.5:0.1}|KIND_UNSUPPORTED|numerical",
                "Match.{=a -> b =c -> d =e -> f}|KIND_UNSUPPORTED|matching",
                "Which?{~%50%a ~%50%b ~c}|KIND_UNSUPPORTED|several right options",
                "[html]<p>Which?</p>{T}|FEATURE_UNSUPPORTED|markup",
                "Which?{=a {b}}|MALFORMED|braces",
                "::Which?{T}|MALFORMED|a name without its end",
                "Which?{a ~b}|MALFORMED|answers without = or ~",
            })
    void refuses_by_name_and_line_and_takes_the_rest(String question, Reason reason, String what) {
        var imported = read("First{T}\n\n" + question + "\n\nLast{F}");
        assertThat(imported.items()).hasSize(2);
        assertThat(imported.refusals()).containsExactly(new Refusal(reason, "line 3", what));
    }

    @Test
    void refuses_files_that_are_too_long_or_no_utf_8() {
        assertThat(Gift.read(new byte[Gift.LONGEST + 1], "en").refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_LARGE);
        assertThat(Gift.read("ö{T}".getBytes(ISO_8859_1), "en").refusals())
                .extracting(Refusal::reason)
                .containsExactly(Reason.UNREADABLE);
        assertThat(read("\uFDD0{T}").refusals()).extracting(Refusal::reason).containsExactly(Reason.UNREADABLE);
        var many = Gift.read("Q{T}\n\n".repeat(Gift.MOST + 5).getBytes(UTF_8), "en");
        assertThat(many.items()).hasSize(Gift.MOST);
        assertThat(many.refusals()).extracting(Refusal::reason).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void kinds_that_gift_does_not_know_are_refused_by_name() {
        var refusals = Gift.write(List.of(
                        new BankItem("", List.of(), List.of(), new Question.SayAloud("Say it.", BASIS)),
                        new BankItem(
                                "",
                                List.of(),
                                List.of(),
                                new Question.Gap("It ends with a ", "", List.of(Option.right("gap")), BASIS))))
                .refusals();
        assertThat(refusals)
                .containsExactly(
                        new Refusal(Reason.KIND_UNSUPPORTED, "question 1", "SAY_ALOUD"),
                        new Refusal(Reason.FEATURE_UNSUPPORTED, "question 2", "a gap at the end of its text"));
    }
}
