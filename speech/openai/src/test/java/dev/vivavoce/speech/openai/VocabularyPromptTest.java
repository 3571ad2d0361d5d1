package dev.vivavoce.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyPromptTest {
    @Test
    void a_short_list_is_sent_whole() {
        assertThat(VocabularyPrompt.of(List.of())).isEmpty();
        assertThat(VocabularyPrompt.of(List.of("Ramipril", "Santa María"))).isEqualTo("Ramipril, Santa María");
    }

    @Test
    void a_long_list_is_cut_between_words() {
        var prompt = VocabularyPrompt.of(Collections.nCopies(200, "metoprolol"));
        assertThat(prompt.split(", ")).hasSize(37).containsOnly("metoprolol");
        var arabic = VocabularyPrompt.of(Collections.nCopies(200, "باراسيتامول"));
        assertThat(arabic.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(VocabularyPrompt.MOST_BYTES);
        assertThat(arabic.split(", ")).containsOnly("باراسيتامول");
    }
}
