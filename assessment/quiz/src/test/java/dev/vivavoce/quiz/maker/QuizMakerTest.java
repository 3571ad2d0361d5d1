package dev.vivavoce.quiz.maker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.language.Tagger;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.quiz.question.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizMakerTest {
    private static final QuizMaker MAKER = new QuizMaker(new Tagger(1));
    private static final Set<QuestionKind> ALL = EnumSet.allOf(QuestionKind.class);

    private static Made make(Source source, int number, Set<QuestionKind> kinds, long seed) {
        return MAKER.make(source, new QuizOrder(number, Difficulty.MEDIUM, kinds, seed), List.of());
    }

    private static Citation citation(Question question) {
        return Objects.requireNonNull(question.basis().citation());
    }

    private static List<Question> canal(QuestionKind kind) {
        var questions = new ArrayList<Question>();
        for (long seed = 0; seed < 6; seed++)
            questions.addAll(make(Texts.canal(), 12, Set.of(kind), seed).questions());
        return questions;
    }

    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void makes_each_kind_with_a_citation_that_is_its_explanation(QuestionKind kind) {
        var questions = canal(kind);
        assertThat(questions).isNotEmpty().allSatisfy(question -> {
            assertThat(question.kind()).isEqualTo(kind);
            var passage = Texts.canal().passage(citation(question).passageId()).orElseThrow();
            assertThat(citation(question).span().in(passage.text()))
                    .isEqualTo(citation(question).quote());
            assertThat(question.basis().explanation())
                    .isEqualTo(citation(question).quote());
        });
    }

    @Test
    void asks_who_what_how_many_how_long_and_why() {
        var prompts =
                canal(QuestionKind.SHORT_ANSWER).stream().map(Question::prompt).toList();
        assertThat(prompts)
                .contains(
                        "Who opens the gates at seven in the morning?",
                        "How long does the water rise?",
                        "Why do crews stay on deck?",
                        "Which term fits this description: “a chamber that lifts boats from one level of a canal to another”?",
                        "What does the council spend on new gates?")
                .anyMatch(prompt -> prompt.startsWith("According to the table, what is the “Fee in euros”"));
    }

    @Test
    void a_definition_in_a_list_is_asked_for_its_term_without_the_mark_of_the_list() {
        var text = "- A lock is a chamber that lifts boats from one level of a canal to another.";
        var asked = make(Texts.source(text, "en"), 3, Set.of(QuestionKind.SHORT_ANSWER), 1)
                .questions();
        assertThat(asked)
                .extracting(Question::prompt)
                .containsExactly(
                        "Which term fits this description: “a chamber that lifts boats from one level of a canal to another”?");
        assertThat(citation(asked.getFirst()).quote()).startsWith("A lock is");
    }

    @Test
    void a_wrong_option_is_of_the_kind_of_the_right_one() {
        assertThat(canal(QuestionKind.MULTIPLE_CHOICE))
                .filteredOn(question -> question.prompt().equals("How long does the water rise?"))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(((Question.MultipleChoice) question).options())
                        .extracting(Option::text)
                        .hasSize(4)
                        .contains("nine minutes")
                        .allMatch(text -> text.endsWith(" minutes")));
    }

    @Test
    void a_false_statement_differs_from_its_sentence_by_one_change() {
        var statements = canal(QuestionKind.TRUE_FALSE);
        assertThat(statements).anyMatch(question -> ((Question.TrueFalse) question).isTrue());
        assertThat(statements)
                .filteredOn(question -> !((Question.TrueFalse) question).isTrue())
                .isNotEmpty()
                .allSatisfy(question -> {
                    var words = new HashSet<>(List.of(question.prompt().split(" ")));
                    words.removeAll(List.of(citation(question).quote().split(" ")));
                    assertThat(words).hasSize(1);
                });
    }

    @Test
    void an_order_is_the_one_of_the_numbers() {
        assertThat(canal(QuestionKind.ORDER)).isNotEmpty().allSatisfy(question -> {
            var order = (Question.Order) question;
            assertThat(order.prompt()).isEqualTo("Going up");
            assertThat(order.inOrder().getFirst()).isEqualTo("Drive slowly into the empty chamber.");
            assertThat(order.inOrder().getLast()).isEqualTo("Let the water in through the upper valves.");
            assertThat(order.options()).isNotEqualTo(order.inOrder());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_same_seed_gives_the_same_quiz_and_passages_repeat_only_when_all_are_used(long seed) {
        var source = Texts.canal();
        var made = make(source, source.passages().size(), ALL, seed);
        assertThat(make(source, source.passages().size(), ALL, seed)).isEqualTo(made);
        assertThat(made.missing()).isZero();
        assertThat(made.questions())
                .extracting(question -> citation(question).passageId())
                .doesNotHaveDuplicates();
        assertThat(make(source, source.passages().size(), ALL, seed + 100)).isNotEqualTo(made);
    }

    @Test
    void earlier_questions_are_not_asked_again_and_what_is_missing_is_told() {
        var source = Texts.canal();
        var kinds = Set.of(QuestionKind.ORDER, QuestionKind.SHORT_ANSWER);
        var first = make(source, 30, kinds, 1);
        assertThat(first.missing()).isEqualTo(30 - first.questions().size()).isPositive();
        var again = MAKER.make(source, new QuizOrder(30, Difficulty.MEDIUM, kinds, 2), first.questions());
        assertThat(again.questions())
                .extracting(question -> citation(question).quote())
                .doesNotContainAnyElementsOf(first.questions().stream()
                        .map(question -> citation(question).quote())
                        .toList());
    }

    @Test
    void another_language_gets_what_needs_no_grammar_and_the_rest_is_named() {
        var source = Texts.source(
                "Die Schleuse hebt jeden Morgen mehrere schwere Lastkähne. Der Wärter wohnt allein neben dem alten Hafen.\n\n"
                        + "Im Winter bleibt der Kanal wegen der Reparaturen geschlossen. Die Besucher warten am Ufer auf das Signal.",
                "de");
        var made = make(source, 6, ALL, 1);
        assertThat(made.leftOut())
                .containsExactlyInAnyOrder(
                        QuestionKind.MULTIPLE_CHOICE,
                        QuestionKind.TRUE_FALSE,
                        QuestionKind.SHORT_ANSWER,
                        QuestionKind.ORDER);
        assertThat(made.questions())
                .extracting(Question::kind)
                .isNotEmpty()
                .containsOnly(QuestionKind.GAP, QuestionKind.LISTEN_AND_TYPE, QuestionKind.SAY_ALOUD);
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(make(new Source(List.of()), 5, ALL, 1).missing()).isEqualTo(5);
        var noise = Texts.source("%% 7 || \n | | \n\u0000\uD800 ...\n\n" + "a ".repeat(3_000) + "\n\n?!.", "en");
        assertThat(make(noise, 5, ALL, 1).questions()).isEmpty();
    }
}
