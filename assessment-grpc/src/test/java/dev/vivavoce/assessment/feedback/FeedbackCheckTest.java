package dev.vivavoce.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.assessment.feedback.FeedbackCheck.Written;
import dev.vivavoce.runtime.failure.Failure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackCheckTest {
    private static final FeedbackFacts FACTS = new FeedbackFacts(
            List.of(
                    new Fact(1, "The pace: 142 words a minute, which is easy to follow.", List.of()),
                    new Fact(2, "The word “garden” was said well: 96 of 100.", List.of("garden"))),
            List.of(
                    new Fact(3, "The word “thirty” was not clear: 41 of 100.", List.of("thirty")),
                    new Fact(4, "Pauses longer than 1 second: 2; the longest: 2.4 seconds.", List.of()),
                    new Fact(5, "The sound /θ/ was not clear.", List.of("θ"))));
    private static final Written STRENGTH =
            new Written("Your pace of 142 words a minute is easy to follow!", List.of(1));
    private static final Written NEXT =
            new Written("Try “thirty” again with the sound /θ/, slowly and softly.", List.of(3, 5));

    @Test
    void sentences_that_name_their_facts_are_shown() {
        assertThat(checked(FeedbackLanguage.EN, STRENGTH, NEXT)).contains(new Feedback(STRENGTH.text(), NEXT.text()));
        assertThat(checked(
                        FeedbackLanguage.EN,
                        STRENGTH,
                        new Written(
                                " Keep the pauses shorter than 2.4 seconds,\n and breathe when you can. ", List.of(4))))
                .map(Feedback::next)
                .contains("Keep the pauses shorter than 2.4 seconds, and breathe when you can.");
        assertThat(checked(
                        FeedbackLanguage.ES,
                        new Written("La palabra «garden» te salió con 96 de 100.", List.of(2)),
                        new Written(
                                "Prueba otra vez la palabra «thirty» con la pausa de 2,4 segundos.", List.of(3, 4))))
                .isPresent();
        assertThat(checked(
                        FeedbackLanguage.AR,
                        new Written("سرعتك ١٤٢ كلمة في الدقيقة وتسهل متابعتها.", List.of(1)),
                        new Written("تدرّب على كلمة “thirty” مرة أخرى ببطء.", List.of(3))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your pace of 140 words a minute is easy to follow.", // a figure that is not in the facts
                "Your pace is easy to follow and you said thirty words in it.", // a figure in words
                "You said “thirty” in a way that is easy to follow.", // a word of another fact
                "You said “garden” in a way that is easy to follow.", // of a fact that it does not name
                "Your pace is easy to follow, but the rest of it was not.", // criticism
                "Tu ritmo de 142 palabras por minuto se sigue con facilidad.", // another language
                "Your pace is easy to follow. You are on your way.", // two sentences
                "Your pace is **easy** to follow on this text.", // markup
                "Your pace is easy to follow, see https://example.org for more.", // a link
                "Your pace is easy to follow", // no end
                "Easy to follow." // too short
            })
    void a_strength_that_breaks_a_rule_is_not_shown(String text) {
        assertThat(checked(FeedbackLanguage.EN, new Written(text, List.of(1)), NEXT))
                .isEmpty();
    }

    @Test
    void a_strength_rests_on_strengths_and_the_other_sentence_on_what_comes_next() {
        assertThat(checked(FeedbackLanguage.EN, new Written(STRENGTH.text(), List.of(1, 3)), NEXT))
                .isEmpty();
        assertThat(checked(FeedbackLanguage.EN, new Written(STRENGTH.text(), List.of()), NEXT))
                .isEmpty();
        assertThat(checked(FeedbackLanguage.EN, new Written(STRENGTH.text(), List.of(1, 99)), NEXT))
                .isEmpty();
        assertThat(checked(FeedbackLanguage.EN, STRENGTH, new Written(NEXT.text(), List.of(2, 3, 5))))
                .isEmpty();
        assertThat(checked(
                        FeedbackLanguage.EN,
                        STRENGTH,
                        new Written("Your “thirty” was excellent, and you can say it again.", List.of(3))))
                .as("praise of what was not clear")
                .isEmpty();
    }

    @Test
    void a_telling_word_of_the_other_side_is_not_named_without_quotation_marks_either() {
        assertThat(checked(
                        FeedbackLanguage.EN,
                        STRENGTH,
                        new Written("Try to say garden and “thirty” on the way to work.", List.of(3))))
                .isEmpty();
    }

    @Test
    void latin_words_in_arabic_stand_in_quotation_marks() {
        assertThat(checked(
                        FeedbackLanguage.AR,
                        new Written("سرعتك ١٤٢ كلمة في الدقيقة وتسهل متابعتها.", List.of(1)),
                        new Written("تدرّب على كلمة thirty مرة أخرى ببطء.", List.of(3))))
                .isEmpty();
    }

    @Test
    void the_language_is_one_of_the_screens() {
        assertThat(FeedbackLanguage.parse("es-MX")).isEqualTo(FeedbackLanguage.ES);
        assertThat(FeedbackLanguage.parse("")).isEqualTo(FeedbackLanguage.EN);
        for (var tag : List.of("de", "not_a_tag", "\u0000"))
            assertThatThrownBy(() -> FeedbackLanguage.parse(tag)).isInstanceOf(Failure.class);
    }

    private static Optional<Feedback> checked(FeedbackLanguage language, Written strength, Written next) {
        return FeedbackCheck.checked(FACTS, language, strength, next);
    }
}
