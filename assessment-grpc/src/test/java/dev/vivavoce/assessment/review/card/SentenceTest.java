package dev.vivavoce.assessment.review.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentenceTest {
    private static Sentence around(String text, String word) {
        int at = text.indexOf(word);
        return Sentence.around(text, at, at + word.length(), "en-GB");
    }

    private static String marked(Sentence sentence) {
        return sentence.text().substring(sentence.start(), sentence.end());
    }

    @Test
    void a_word_has_the_sentence_that_it_stands_in() {
        var text = "It rained all night. The weather was terrible, wasn't it? We stayed in.";
        assertThat(around(text, "terrible")).isEqualTo(new Sentence("The weather was terrible, wasn't it?", 16, 24));
        assertThat(around(text, "It rained").text()).isEqualTo("It rained all night.");
        assertThat(around(text, "in.").text()).isEqualTo("We stayed in.");
    }

    @Test
    void a_long_sentence_is_cut_between_words_around_the_word() {
        var text = "one two three ".repeat(30) + "measure" + " four five six".repeat(30) + ".";
        var sentence = around(text, "measure");
        assertThat(sentence.text().length()).isBetween(140, Sentence.MOST_CHARACTERS);
        assertThat(marked(sentence)).isEqualTo("measure");
        assertThat(sentence.text()).matches("(one|two|three) .*measure.* (four|five|six)");
        var first = around("measure" + " four five six".repeat(30), "measure");
        assertThat(first.start()).isZero();
        assertThat(first.text()).hasSizeBetween(140, Sentence.MOST_CHARACTERS);
    }

    @Test
    void a_text_without_spaces_keeps_the_word() {
        var text = "x".repeat(500) + "word" + "y".repeat(500);
        var sentence = Sentence.around(text, 500, 504, "en");
        assertThat(marked(sentence)).isEqualTo("word");
        assertThat(sentence.text()).hasSizeLessThanOrEqualTo(Sentence.MOST_CHARACTERS);
    }
}
