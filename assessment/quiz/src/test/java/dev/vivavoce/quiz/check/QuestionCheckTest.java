package dev.vivavoce.quiz.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import dev.vivavoce.quiz.question.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionCheckTest {
    private static final String TEXT =
            "The lock keeper opens the gates at seven. Each gate weighs twelve tonnes. The captain pays nine euros at the"
                    + " office. Boats are not allowed under the bridge at night. First the lamp turns red, then the horn sounds, and"
                    + " finally the valves open.";
    private static final Passage PASSAGE = new Passage("p", "d", 1, new Span(0, TEXT.length()), null, TEXT, "en");

    private static Basis basis(String quote) {
        int start = TEXT.indexOf(quote);
        var citation = Citation.of(PASSAGE, new Span(start, start + quote.length()));
        return new Basis("en", Difficulty.EASY, quote, citation);
    }

    private static final Basis KEEPER = basis("The lock keeper opens the gates at seven.");
    private static final Basis GATE = basis("Each gate weighs twelve tonnes.");
    private static final Basis NIGHT = basis("Boats are not allowed under the bridge at night.");
    private static final Basis STEPS =
            basis("First the lamp turns red, then the horn sounds, and finally the valves open.");

    private static List<DefectKind> defects(Question question, Question... others) {
        return QuestionCheck.check(question, PASSAGE, List.of(others)).stream()
                .map(Defect::kind)
                .toList();
    }

    private static MultipleChoice choice(String prompt, Basis basis, String key, String... wrong) {
        var options = new ArrayList<Option>();
        options.add(Option.right(key));
        for (var text : wrong) options.add(Option.wrong(text));
        return new MultipleChoice(prompt, options, basis);
    }

    private static ShortAnswer asked(String prompt, String key, Basis basis) {
        return new ShortAnswer(prompt, List.of(Option.right(key)), basis);
    }

    private static Gap gap(String before, String key, String after, Basis basis) {
        return new Gap(before, after, List.of(Option.right(key)), basis);
    }

    @Test
    void good_questions_pass() {
        assertThat(defects(
                        choice("Who opens the gates at seven?", KEEPER, "the lock keeper", "the captain", "the mayor")))
                .isEmpty();
        assertThat(defects(asked("How many tonnes does each gate weigh?", "twelve", GATE)))
                .isEmpty();
        assertThat(defects(gap("The lock keeper opens the ", "gates", " at seven.", KEEPER)))
                .isEmpty();
        assertThat(defects(new TrueFalse("Boats are allowed under the bridge at night.", false, NIGHT)))
                .isEmpty();
        assertThat(defects(new TrueFalse("Each gate weighs twelve tonnes.", true, GATE)))
                .isEmpty();
        assertThat(defects(new Order(
                        "The lock",
                        List.of("the horn sounds", "the valves open", "the lamp turns red"),
                        List.of(2, 0, 1),
                        STEPS)))
                .isEmpty();
    }

    @Test
    void a_citation_has_to_be_where_it_says() {
        var wrong = new Citation("p", "d", 1, new Span(0, 5), "wrong");
        assertThat(defects(
                        asked("How much does each gate weigh?", "wrong", new Basis("en", Difficulty.EASY, "", wrong))))
                .containsExactly(DefectKind.CITATION_WRONG);
        assertThat(defects(
                        asked("How much does each gate weigh?", "wrong", new Basis("en", Difficulty.EASY, "", null))))
                .containsExactly(DefectKind.CITATION_WRONG);
    }

    @Test
    void the_passage_has_to_answer() {
        assertThat(defects(asked("How many tonnes does each gate weigh?", "thirteen", GATE)))
                .contains(DefectKind.KEY_NOT_IN_PASSAGE);
        assertThat(defects(asked("Which emperor first conquered Sicily?", "twelve", GATE)))
                .contains(DefectKind.PROMPT_NOT_IN_PASSAGE);
        assertThat(defects(gap("Each gate weighs ", "twenty", " tonnes.", GATE)))
                .contains(DefectKind.KEY_NOT_IN_PASSAGE);
    }

    @Test
    void a_statement_has_to_be_what_it_is_called() {
        assertThat(defects(new TrueFalse("Each gate weighs thirteen tonnes.", true, GATE)))
                .contains(DefectKind.TRUTH_WRONG);
        assertThat(defects(new TrueFalse("Each gate weighs twelve tonnes.", false, GATE)))
                .contains(DefectKind.TRUTH_WRONG);
        assertThat(defects(new TrueFalse("Boats are allowed under the bridge at night.", true, NIGHT)))
                .contains(DefectKind.TRUTH_WRONG);
    }

    @Test
    void only_one_option_may_be_right() {
        assertThat(defects(choice("Who opens the gates at seven?", KEEPER, "the keeper", "the keepers", "the captain")))
                .contains(DefectKind.OPTIONS_ALIKE);
        assertThat(defects(choice("Who opens the gates at seven?", KEEPER, "the keeper", "the lock", "the captain")))
                .contains(DefectKind.OPTION_ALSO_RIGHT);
    }

    @Test
    void nothing_may_give_the_key_away() {
        var prompt = "Who opens the gates at seven?";
        assertThat(defects(choice(prompt, KEEPER, "the lock keeper", "him", "it")))
                .contains(DefectKind.LENGTH_GIVES_AWAY);
        assertThat(defects(choice(prompt, KEEPER, "the lock keeper", "captain Ahab", "mayor Smith")))
                .contains(DefectKind.GRAMMAR_GIVES_AWAY);
        assertThat(defects(choice(prompt, KEEPER, "the lock keeper", "the young queen", "the baker")))
                .contains(DefectKind.PASSAGE_GIVES_AWAY);
        assertThat(defects(asked("Who is the lock keeper at the gates?", "the lock keeper", KEEPER)))
                .contains(DefectKind.PROMPT_HOLDS_KEY);
    }

    @Test
    void a_prompt_has_to_stand_alone() {
        assertThat(defects(asked("When does he open the gates?", "seven", KEEPER)))
                .contains(DefectKind.PRONOUN_WITHOUT_NOUN);
        assertThat(defects(asked("Gates?", "seven", KEEPER))).contains(DefectKind.PROMPT_UNFIT);
        assertThat(defects(gap("Each ", "gate", " weighs.", GATE))).contains(DefectKind.GAP_UNDETERMINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bright screens in the evening delay it.",
                "Many bakers like them.",
                "In the oven the heat kills it within ten minutes."
            })
    void the_object_of_the_only_clause_stands_for_nothing_in_it(String sentence) {
        assertThat(QuestionCheck.pronounWithoutClause(sentence)).isPresent();
        assertThat(defects(new TrueFalse(sentence, true, NIGHT))).contains(DefectKind.PRONOUN_WITHOUT_NOUN);
        assertThat(defects(gap(sentence.replaceAll("\\w+\\.$", ""), "it", ".", NIGHT)))
                .contains(DefectKind.PRONOUN_WITHOUT_NOUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gas cannot leave the dough, so the oven heats it.",
                "Bakers leave the bread on the table to cool it.",
                "Bakers save bread by freezing it.",
                "The gate that the captain closes is heavy."
            })
    void the_object_of_another_clause_may_stand_for_something_before_it(String sentence) {
        assertThat(QuestionCheck.pronounWithoutClause(sentence)).isEmpty();
    }

    @Test
    void what_is_quoted_in_a_prompt_has_to_stand_alone_too() {
        assertThat(QuestionCheck.pronounWithoutNoun("Which word is missing: “It opens at _____.”?"))
                .contains("it");
        assertThat(QuestionCheck.pronounWithoutNoun("Which word is missing: “The gate opens at _____.”?"))
                .isEmpty();
    }

    @Test
    void an_order_has_to_be_said() {
        assertThat(defects(new Order(
                        "The lock",
                        List.of("the horn sounds", "the valves open", "the lamp turns red"),
                        List.of(0, 1, 2),
                        STEPS)))
                .contains(DefectKind.ORDER_NOT_IN_PASSAGE);
        assertThat(defects(new Order("The lock", List.of("opens", "gates", "seven"), List.of(0, 1, 2), KEEPER)))
                .contains(DefectKind.ORDER_NOT_IN_PASSAGE);
    }

    @Test
    void two_questions_about_the_same_words_give_each_other_away() {
        var first = asked("How many tonnes does each gate weigh?", "twelve", GATE);
        assertThat(defects(new TrueFalse("Each gate weighs twelve tonnes.", true, GATE), first))
                .containsExactly(DefectKind.DUPLICATE);
    }
}
