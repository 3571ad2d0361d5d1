package dev.vivavoce.assessment.review.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.review.card.CardContent.MissedWord;
import dev.vivavoce.assessment.review.card.CardContent.Own;
import dev.vivavoce.assessment.review.card.CardContent.Sound;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CardContentTest {
    @Test
    void a_word_is_said_in_its_sentence_and_alone_without_one() {
        var sentence = new Sentence("The weather was terrible.", 16, 24);
        assertThat(new MissedWord("terrible", sentence, 1).spokenText("en")).isEqualTo(sentence.text());
        assertThat(new MissedWord("terrible", null, 0).spokenText("en")).isEqualTo("terrible");
    }

    @Test
    void a_sound_is_said_in_the_words_in_which_it_was_missed_first() {
        var sound = new Sound("TH", "θ", List.of("bath", "think"), 2);
        assertThat(sound.examples("en")).containsExactly("bath", "think", "healthy", "mouth");
        assertThat(sound.spokenText("en")).isEqualTo("bath, think, healthy");
        assertThat(sound.examples("de")).containsExactly("bath", "think");
        assertThat(new Sound("TH", "θ", List.of(), 0).spokenText("de")).isEmpty();
    }

    @Test
    void a_card_of_ones_own_is_said_by_its_back() {
        assertThat(new Own("¿Qué tal?", "How are you?").spokenText("en")).isEqualTo("How are you?");
    }

    @Test
    void each_sound_of_english_has_three_words() {
        var sounds =
                "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH";
        assertThat(Stream.of(sounds.split(" ")))
                .hasSize(39)
                .allSatisfy(sound -> assertThat(SoundWords.of("en", sound)).hasSize(3));
    }
}
