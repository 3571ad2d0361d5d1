package dev.vivavoce.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTest {
    @ParameterizedTest
    @CsvSource({
        "spanish, es",
        "English, en",
        "arabic, ar",
        "en, en",
        "maori, mi",
        "haitian creole, ht",
        "norwegian, no",
        "nynorsk, nn",
        "cantonese, yue",
        "yue, yue",
        "tagalog, tl",
        "klingon, und",
        "'', und"
    })
    void a_name_or_a_tag_is_a_tag(String name, String tag) {
        assertThat(LanguageNames.tag(name)).isEqualTo(tag);
    }
}
