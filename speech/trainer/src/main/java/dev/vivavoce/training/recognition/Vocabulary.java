package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vivavoce.speech.recognition.moonshine.LlamaTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// The tokens that training distinguishes: those of the texts and a sample of the whole vocabulary.
final class Vocabulary {
    private static final int SIZE = 6000;
    private static final int FIRST = 259;
    private static final int LAST = 32_000;

    private final List<Integer> tokens;
    private final int[] columns;
    private final float[] embedding;

    /// @param embedding one row for each token of the recogniser
    Vocabulary(List<Utterance> utterances, float[] embedding) {
        this.embedding = embedding;
        var chosen = new TreeSet<Integer>();
        chosen.add(LlamaTokenizer.END);
        for (var utterance : utterances) chosen.addAll(utterance.tokens());
        double distance = (LAST - FIRST) / (double) Math.max(1, SIZE - chosen.size());
        for (double token = FIRST; token < LAST; token += distance) chosen.add((int) token);
        tokens = new ArrayList<>(chosen);
        columns = new int[embedding.length / MoonshineNetwork.WIDTH];
        Arrays.fill(columns, -1);
        for (int i = 0; i < tokens.size(); i++) columns[tokens.get(i)] = i;
    }

    /// Returns the index of a token; −1 when it is not among these.
    int column(int token) {
        return columns[token];
    }

    int any(Random random) {
        return tokens.get(random.nextInt(tokens.size()));
    }

    /// One column for each token.
    NDArray columns(NDManager manager) {
        var values = new float[MoonshineNetwork.WIDTH * tokens.size()];
        for (int t = 0; t < tokens.size(); t++) {
            for (int i = 0; i < MoonshineNetwork.WIDTH; i++) {
                values[i * tokens.size() + t] = embedding[tokens.get(t) * MoonshineNetwork.WIDTH + i];
            }
        }
        return manager.create(values, new Shape(MoonshineNetwork.WIDTH, tokens.size()));
    }
}
