package dev.vivavoce.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hola qué tal         | Hola, ¿qué tal?     | Hola,+¿qué+tal?",
                "well known          | well-known.          | well+known",
                "twenty one mg       | Twenty-one mg.       | twenty+one+mg.",
                "don't go            | Don't – go!          | Don't+go!",
                "hola tú             | Otra cosa            | hola+tú",
                "a b                 | A, b, c.             | a+b",
                "a b c               | A, b.                | a+b+c"
            })
    void a_word_is_written_as_in_the_text_where_it_is_one_of_it(String words, String text, String written) {
        assertThat(WrittenWords.of(List.of(words.split(" ")), text)).isEqualTo(List.of(written.split("\\+")));
    }
}
