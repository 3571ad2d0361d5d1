package dev.vivavoce.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.marking.AnswerMarker;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionQualityTest {
    private static final WrittenText TEXT = WrittenText.of(
            "hens",
            List.of(
                    "# Keeping hens",
                    "A hen lays five eggs a week in spring. The farmer opens the gate at six in the morning. Four hens share one"
                            + " nest of straw. A fox can dig under a wooden fence. The water freezes in January, so a lamp warms the pipe."
                            + " The keeper cleans the nests every second week.",
                    "| Food | Grams | Time |",
                    "| Corn | 60 | evening |",
                    "| Grass | 35 | noon |",
                    "| Shells | 5 | morning |",
                    "? When does the gate open? => at six in the morning"));

    @Test
    void the_questions_of_a_small_text_keep_the_rules() {
        var quality = new QuestionQuality();
        quality.add(TEXT, 8);
        assertThat(quality.questions().all()).isGreaterThanOrEqualTo(10);
        assertThat(quality.questions().reaches(0.9)).as("%s", quality.faults()).isTrue();
        assertThat(quality.citations().reaches(0.95)).isTrue();
        assertThat(TEXT.asked()).hasSize(1);
    }

    @Test
    void the_rules_find_what_is_wrong() {
        var passage = TEXT.source().passages().getFirst();
        var quote = "Four hens share one nest of straw.";
        int start = passage.text().indexOf(quote);
        var citation = Citation.of(passage, new Span(start, start + quote.length()));
        var basis = new Basis("en", Difficulty.EASY, quote, citation);
        var choice = new Question.MultipleChoice(
                "It is an _____", List.of(Option.right("nest"), Option.wrong("eggs"), Option.wrong("straw")), basis);
        assertThat(TeachersRules.broken(choice, passage, citation))
                .contains(
                        "does not point back", "the article fits all options", "the cited words hold no other option");
        assertThat(TeachersRules.broken(
                        new Question.TrueFalse("Four hens share one nest of straw.", false, basis), passage, citation))
                .contains("the text does not say it");
        assertThat(TeachersRules.cites(
                        new Question.ShortAnswer("Who?", List.of(Option.right("a fox")), basis), citation))
                .isFalse();
    }

    @Test
    void marks_are_counted_by_whether_they_are_confident() {
        var answers = ShortAnswers.of(
                List.of(
                        "# head",
                        "How long? => six hours => 6 hours => RIGHT",
                        "How long? => six hours => six days => RIGHT"),
                new AnswerMarker());
        assertThat(answers.agreed()).isEqualTo(new Share(1, 2));
        assertThat(answers.agreed().reaches(0.5)).isTrue();
        assertThat(new Share(19, 20).toString()).isEqualTo("95.0 % (19 of 20, 76 to 99 %)");
    }
}
