package dev.vivavoce.content.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {
    private static final TextLanguage LANGUAGE = TextLanguage.of(SentenceSet.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Nurses wash their hands before they touch a patient, and after they have left the bed.
            de | Die Pflegerin wäscht ihre Hände, bevor sie zu einem Patienten geht, und danach wieder.
            es | La enfermera se lava las manos antes de tocar a un paciente y después de dejar la cama.
            fr | L'infirmière se lave les mains avant de toucher un patient et après avoir quitté le lit.
            ru | Медсестра моет руки перед тем, как подойти к пациенту, и снова после этого.
            ar | تغسل الممرضة يديها قبل أن تلمس المريض وبعد أن تترك السرير في الجناح.
            """)
    void a_language_is_known_by_a_sentence(String language, String text) {
        assertThat(LANGUAGE.of(text)).contains(language);
    }

    @Test
    void what_is_short_or_looks_like_english_and_is_not_has_no_language() {
        assertThat(LANGUAGE.of("Ward 7")).isEmpty();
        assertThat(LANGUAGE.of("1 2 3 4 5 6 7 8 9 ".repeat(50))).isEmpty();
        assertThat(LANGUAGE.of("select name count sum group order limit offset union select where join index table"))
                .isNotEqualTo(java.util.Optional.of("en"));
    }
}
