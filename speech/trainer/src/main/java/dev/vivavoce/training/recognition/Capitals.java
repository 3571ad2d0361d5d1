package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDManager;
import dev.vivavoce.speech.recognition.moonshine.LlamaTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes a text in capitals as the recogniser would write it, so that tuning teaches words and not another
/// spelling.
final class Capitals {
    private final LlamaTokenizer tokenizer;
    private final NDManager manager;
    private final MoonshineNetwork network;
    private final TeacherForcing teacher;

    Capitals(LlamaTokenizer tokenizer, NDManager manager, MoonshineNetwork network) {
        this.tokenizer = tokenizer;
        this.manager = manager;
        this.network = network;
        teacher = new TeacherForcing(network);
    }

    /// The words in lower case, except `I` and the first word.
    List<String> small(String text) {
        var words = new ArrayList<String>();
        for (var word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            boolean isI = word.equals("i") || word.startsWith("i'");
            words.add(words.isEmpty() || isI ? large(word) : word);
        }
        return List.copyOf(words);
    }

    /// The words with the capitals that the published recogniser prefers.
    List<String> likely(Utterance utterance) {
        var words = new ArrayList<>(small(utterance.text()));
        var places = places(words);
        try (var step = manager.newSubManager()) {
            var states = teacher.states(step, List.of(utterance), List.of(utterance.tokens()))
                    .toFloatArray();
            for (int w = 1; w < words.size(); w++) {
                var small = words.get(w);
                var large = large(small);
                int at = Math.min(places.get(w), utterance.tokens().size());
                if (logit(states, at, firstToken(large)) > logit(states, at, firstToken(small))) {
                    words.set(w, large);
                }
            }
        }
        return List.copyOf(words);
    }

    private double logit(float[] states, int place, int token) {
        double sum = 0;
        for (int i = 0; i < MoonshineNetwork.WIDTH; i++) {
            sum += states[place * MoonshineNetwork.WIDTH + i] * network.embedding()[token * MoonshineNetwork.WIDTH + i];
        }
        return sum;
    }

    /// The index of each word's first token in the text's tokens.
    private List<Integer> places(List<String> words) {
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

    private int firstToken(String word) {
        return tokenizer.encode(word).getFirst();
    }

    private static String large(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// The tokens of words that end a sentence.
    List<Integer> tokens(List<String> words) {
        return tokenizer.encode(String.join(" ", words) + ".");
    }
}
