package dev.vivavoce.speech.pronunciation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.mary.MaryVoice;
import dev.vivavoce.speech.text.SpokenForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = new Lexicon(MaryVoice.open()::pronounce);

    @Test
    void words_have_all_their_pronunciations() {
        assertThat(LEXICON.pronunciations("Read")).contains(List.of("R", "EH", "D"), List.of("R", "IY", "D"));
        assertThat(LEXICON.pronunciations("don't")).contains(List.of("D", "OW", "N", "T"));
    }

    @Test
    void a_possessive_is_said_as_its_last_sound_asks() {
        assertThat(LEXICON.pronunciations("nakamoto's").getFirst()).endsWith("Z");
        assertThat(LEXICON.pronunciations("zorblatt's").getFirst()).endsWith("T", "S");
    }

    @Test
    void an_unknown_word_is_guessed_and_what_has_no_letters_is_not() {
        assertThat(LEXICON.has("blorfing")).isFalse();
        assertThat(LEXICON.pronunciations("blorfing")).hasSize(1);
        assertThat(LEXICON.pronunciations("blorfing").getFirst())
                .startsWith("B", "L")
                .endsWith("IH", "NG");
        assertThat(LEXICON.pronunciations("привет")).isEmpty();
    }

    @Test
    void a_word_in_other_letters_or_longer_than_any_word_cannot_be_said() {
        assertThat(SpokenForm.of("The café's 3 naïve co-founders paid £4.50 on 2 May, e.g. in São Paulo!"))
                .allMatch(LEXICON::canSay);
        for (var text : List.of("你好", "привет", "a".repeat(2_000), "b".repeat(51)))
            assertThat(SpokenForm.of(text)).isNotEmpty().noneMatch(LEXICON::canSay);
        assertThat(SpokenForm.of("pneumonoultramicroscopicsilicovolcanoconiosis"))
                .allMatch(LEXICON::canSay);
    }

    @Test
    void every_phone_of_the_dictionary_has_its_ipa_and_back() {
        assertThat(Phones.all())
                .hasSize(39)
                .allSatisfy(
                        phone -> assertThat(Phones.arpabet(Phones.ipa(phone))).isEqualTo(phone));
        assertThat(Phones.ipa("IH1")).isEqualTo("ɪ");
        assertThatIllegalArgumentException().isThrownBy(() -> Phones.ipa("XX"));
    }
}
