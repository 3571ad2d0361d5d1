package dev.vivavoce.training.recognition;

import dev.vivavoce.speech.recognition.LlamaTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a text that has only capitals as the recogniser would: it is to learn words, not another way to write.
final class Capitals {
    private final LlamaTokenizer tokenizer;

    Capitals(LlamaTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// The words in small letters, as `I` and the first one never are.
    List<String> small(String text) {
        var words = new ArrayList<String>();
        for (var word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            boolean isI = word.equals("i") || word.startsWith("i'");
            words.add(words.isEmpty() || isI ? large(word) : word);
        }
        return List.copyOf(words);
    }

    /// The place of each word's first token in the text's.
    List<Integer> places(List<String> words) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            places.add(
                    i == 0
                            ? 0
                            : tokenizer
                                    .encode(String.join(" ", words.subList(0, i)))
                                    .size());
        }
        return List.copyOf(places);
    }

    int firstToken(String word) {
        return tokenizer.encode(word).getFirst();
    }

    static String large(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// The tokens of words that end a sentence.
    List<Integer> tokens(List<String> words) {
        return tokenizer.encode(String.join(" ", words) + ".");
    }
}
