package dev.vivavoce.assessment.quiz.taking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.quiz.question.Place;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.review.card.CardContent;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Question;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuizCardsTest {
    private static final String STATEMENT = "Gluten is a net of proteins.";

    @Test
    void a_true_statement_that_is_quoted_word_for_word_is_asked_for_its_truth_alone() {
        assertThat(cardOf(true, STATEMENT, STATEMENT))
                .isEqualTo(new CardContent.QuizQuestion(STATEMENT, STATEMENT, "", true));
    }

    @Test
    void a_false_statement_shows_what_the_source_says_once() {
        var said = "Gluten is a net of proteins that holds the gas.";
        assertThat(cardOf(false, said, said)).isEqualTo(new CardContent.QuizQuestion(STATEMENT, said, "", false));
        assertThat(cardOf(false, said, "It traps the gas."))
                .isEqualTo(new CardContent.QuizQuestion(STATEMENT, said, "It traps the gas.", false));
    }

    @Test
    void a_statement_without_a_source_is_a_card_too() {
        assertThat(cardOf(true, "", "")).isEqualTo(new CardContent.QuizQuestion(STATEMENT, STATEMENT, "", true));
    }

    private static CardContent.QuizQuestion cardOf(boolean isTrue, String quote, String explanation) {
        var question = new Question.TrueFalse(STATEMENT, isTrue, new Basis("en", Difficulty.EASY, explanation, null));
        return QuizCards.content(new QuizQuestion(UUID.randomUUID(), 1, question, new Place(null, quote)))
                .orElseThrow();
    }
}
