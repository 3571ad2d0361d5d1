package dev.vivavoce.quiz.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.quiz.check.Defect;
import dev.vivavoce.quiz.check.DefectKind;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordClassCheckTest {
    private static final WordClassCheck CHECK = new WordClassCheck(new Tagger(1));
    private static final String BREAD =
            "Gluten is an elastic net of proteins. It holds the gas that the yeast makes. The crust shines"
                    + " when the baker brushes it slowly with water. Salt and sugars change the taste, and the dough is soft and warm.";

    @Test
    void a_noun_among_verbs_gives_itself_away() {
        assertThat(CHECK.check(choice("proteins", "shines", "makes", "holds"), passage(BREAD, "en")))
                .map(Defect::kind)
                .contains(DefectKind.GRAMMAR_GIVES_AWAY);
    }

    @ParameterizedTest
    @CsvSource({
        "proteins, sugars, crust, makes",
        "proteins, sugars, gas, holds",
        "proteins, holds, lipids, sterols",
        "holds, makes, shines, brushes",
        "an elastic net, shines, makes, holds"
    })
    void enough_options_of_its_class_or_unknown_words_hide_it(String key, String one, String other, String third) {
        assertThat(CHECK.check(choice(key, one, other, third), passage(BREAD, "en")))
                .isEmpty();
    }

    @Test
    void other_languages_and_other_kinds_are_not_looked_at() {
        assertThat(CHECK.check(choice("proteins", "shines", "makes", "holds"), passage(BREAD, "es")))
                .isEmpty();
        assertThat(CHECK.check(new Question.TrueFalse("Gluten is a net.", true, basis()), passage(BREAD, "en")))
                .isEmpty();
    }

    private static Basis basis() {
        return new Basis("en", Difficulty.EASY, "", null);
    }

    private static Passage passage(String text, String language) {
        return new Passage("p", "d", 1, new Span(0, text.length()), null, text, language);
    }

    private static MultipleChoice choice(String key, String... wrong) {
        var options = new ArrayList<>(List.of(Option.right(key)));
        for (var text : wrong) options.add(Option.wrong(text));
        return new MultipleChoice("Gluten is an elastic net of _____.", options, basis());
    }
}
