package dev.vivavoce.content.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.level.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCheckTest {
    private static final SentenceSet SET = SentenceSet.load();
    private static final SentenceCheck CHECK = new SentenceCheck(SET);
    private static final SentenceWish ANY = new SentenceWish("en", null, "", List.of(), List.of(), null);

    /// A few words are the same in two languages.
    @Test
    void nearly_every_built_in_sentence_could_have_been_written() {
        var objections = new ArrayList<SentenceObjection>();
        for (var language : SET.languages()) {
            var sentences = SET.sentences(language);
            for (var sentence : sentences) {
                var other = sentences.getFirst() == sentence ? sentences.getLast() : sentences.getFirst();
                CHECK.objection(sentence, ANY, other).ifPresent(objections::add);
            }
        }
        assertThat(objections).hasSizeLessThan(4).containsOnly(SentenceObjection.OTHER_LANGUAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Je prends le train de midi.                           |",
                "Je  prends le\u00a0train de midi\u202f!               |",
                "I take the train at noon.                             | OTHER_LANGUAGE",
                "Ich nehme den Zug um zwölf.                           | OTHER_LANGUAGE",
                "Je prends le train de 12 heures.                      | UNSPOKEN",
                "Je prends le **train** de midi.                       | UNSPOKEN",
                "Je prends « le train » de midi.                       | UNSPOKEN",
                "Voir https://example.org ce midi.                     | UNSPOKEN",
                "Je prends le train.\u202eidim ed.                     | UNSPOKEN",
                "Je prends le train. Il part à midi.                   | NOT_ONE_SENTENCE",
                "Je prends le train de midi                            | NOT_ONE_SENTENCE",
                "Oui.                                                  | LENGTH",
                "Je prends toujours le même petit train de midi qui va de la gare jusqu'au vieux port. | LENGTH",
                "''                                                    | FORM"
            })
    void a_sentence_for_beginners_in_french(String text, SentenceObjection expected) {
        assertThat(CHECK.objection(french(text, "I take the midday train."), ANY, like()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void the_translation_is_english() {
        assertThat(CHECK.objection(french("Je prends le train de midi.", "Je prends le train."), ANY, like()))
                .contains(SentenceObjection.TRANSLATION);
    }

    @Test
    void what_the_learner_has_had_does_not_come_again() {
        var written = french("Je prends le train de midi.", "I take the midday train.");
        var wish = new SentenceWish("fr", null, "", List.of(written.id()), List.of(), null);
        assertThat(CHECK.objection(written, wish, like())).contains(SentenceObjection.REPEATED);
        assertThat(CHECK.objection(written, ANY, written)).contains(SentenceObjection.REPEATED);
    }

    @Test
    void a_sentence_for_a_sound_has_two_words_with_it() {
        var wish = new SentenceWish("en", null, "", List.of(), List.of("TH"), null);
        for (var words : List.of(List.of("month"), List.of("month", "Month")))
            assertThat(CHECK.objection(english(words), wish, like())).contains(SentenceObjection.SOUND_MISSING);
        assertThat(CHECK.objection(english(List.of("month", "both")), wish, like()))
                .isEmpty();
    }

    private static Sentence like() {
        return SET.sentences("fr").getFirst();
    }

    private static Sentence french(String text, String translation) {
        return new Sentence(
                "id",
                SentenceCheck.tidied(text),
                translation,
                "fr",
                Level.BEGINNER,
                "travel",
                SentenceSource.MODEL,
                List.of());
    }

    private static Sentence english(List<String> soundWords) {
        var text = "Both of them come every month.";
        return new Sentence("id", text, text, "en", Level.BEGINNER, "travel", SentenceSource.MODEL, soundWords);
    }
}
