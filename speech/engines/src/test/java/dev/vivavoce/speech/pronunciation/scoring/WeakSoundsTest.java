package dev.vivavoce.speech.pronunciation.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.pronunciation.scoring.Result.MissedSound;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord.ScoredPhone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeakSoundsTest {
    @Test
    void a_sound_that_is_unclear_again_and_again_is_a_finding_though_no_occurrence_is_called_wrong() {
        var words = List.of(word(th(60)), word(th(55), s(96)), word(s(95)), word(th(62)), word(th(58)), word(th(91)));
        assertThat(WeakSounds.of(words))
                .containsExactly(new MissedSound("TH", "θ", 5, 4, (60 + 55 + 62 + 58 + 91) / 5.0, List.of(0, 1, 3, 4)));
    }

    @Test
    void the_same_mean_over_fewer_occurrences_is_none_and_nor_is_one_unclear_occurrence_of_many() {
        assertThat(WeakSounds.of(List.of(word(th(60)), word(th(60)), word(th(60)))))
                .isEmpty();
        assertThat(WeakSounds.of(List.of(word(th(40)), word(th(95)), word(th(95)), word(th(95)))))
                .isEmpty();
    }

    @Test
    void one_occurrence_called_wrong_is_enough_and_is_told_with_the_count_of_all() {
        assertThat(WeakSounds.of(List.of(word(th(95)), word(phone("TH", "θ", 30, "S")), word(th(97)))))
                .containsExactly(new MissedSound("TH", "θ", 3, 1, 74, List.of(1)));
    }

    @Test
    void a_word_that_has_the_sound_twice_is_named_once_and_inserted_words_and_omissions_count_nothing() {
        var words = List.of(
                word(th(90)).with(ErrorType.INSERTION),
                ScoredWord.omission("think", 0),
                word(th(20), th(30)),
                word(th(40), th(50)));
        assertThat(WeakSounds.of(words)).containsExactly(new MissedSound("TH", "θ", 4, 4, 35, List.of(2, 3)));
    }

    @Test
    void the_five_weakest_are_told_the_weakest_first() {
        var words = new ArrayList<ScoredWord>();
        for (int i = 0; i < 7; i++) words.add(word(phone("P" + i, "p" + i, 50 - i, "X")));
        assertThat(WeakSounds.of(words).stream().map(MissedSound::arpabet))
                .containsExactly("P6", "P5", "P4", "P3", "P2");
    }

    private static ScoredWord word(ScoredPhone... phones) {
        return new ScoredWord("word", 0, 0, 1, 80, ErrorType.NONE, 0.9, Arrays.asList(phones), false, 0);
    }

    private static ScoredPhone th(double score) {
        return phone("TH", "θ", score, "TH");
    }

    private static ScoredPhone s(double score) {
        return phone("S", "s", score, "S");
    }

    private static ScoredPhone phone(String arpabet, String ipa, double score, String heard) {
        return new ScoredPhone(arpabet, ipa, 0, 0.1, score, heard, heard, 0.8);
    }
}
