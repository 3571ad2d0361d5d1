package dev.vivavoce.speech.openai;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Names and rare words as the prompt of a transcription. Models like Whisper read the last 224 tokens of a prompt, so
/// that a longer one loses its beginning, perhaps in the middle of a word. Here the words at the end of a long list are
/// left out instead.
final class VocabularyPrompt {
    /// A token of a name has two bytes or more as a rule.
    static final int MOST_BYTES = 2 * 224;

    private static final String BETWEEN = ", ";

    private VocabularyPrompt() {}

    /// The first words, as many as fit; empty without words.
    static String of(List<String> words) {
        var prompt = new StringBuilder();
        int bytes = 0;
        for (var word : words) {
            var written = prompt.isEmpty() ? word : BETWEEN + word;
            bytes += written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) break;
            prompt.append(written);
        }
        return prompt.toString();
    }
}
