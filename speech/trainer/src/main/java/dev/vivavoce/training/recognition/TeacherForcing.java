package dev.vivavoce.training.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vivavoce.speech.recognition.moonshine.LlamaTokenizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Predicts each token of a text from the tokens before it: Williams and Zipser, "A Learning Algorithm for
/// Continually Running Fully Recurrent Neural Networks", 1989.
final class TeacherForcing {
    private static final float NEVER = -1e9f;
    /// The largest number of masked stretches in an utterance, and the longest stretch in frames.
    private static final int GAPS = 2;

    private static final int LONGEST_GAP = 8;
    private static final int FRAMES_WITH_GAPS = 20;

    private final MoonshineNetwork network;

    TeacherForcing(MoonshineNetwork network) {
        this.network = network;
    }

    /// The decoder's output states: batch × tokens × [MoonshineNetwork#WIDTH].
    ///
    /// @param before the tokens of each text
    NDArray states(NDManager step, List<Utterance> batch, List<List<Integer>> before) {
        return states(step, batch, before, mask(batch), false);
    }

    /// The same during training, with masked frames (Park et al., "SpecAugment", 2019) and dropout.
    NDArray trained(NDManager step, List<Utterance> batch, List<List<Integer>> before, Random random) {
        var mask = mask(batch);
        int longest = Utterance.longest(batch);
        for (int row = 0; row < batch.size(); row++) {
            int length = batch.get(row).length();
            if (length > FRAMES_WITH_GAPS) {
                for (int gap = random.nextInt(GAPS + 1); gap > 0; gap--) {
                    int frames = 1 + random.nextInt(LONGEST_GAP);
                    int from = row * longest + random.nextInt(length - frames);
                    Arrays.fill(mask, from, from + frames, NEVER);
                }
            }
        }
        return states(step, batch, before, mask, true);
    }

    /// Masks the padding after the end of an utterance.
    private static float[] mask(List<Utterance> batch) {
        int longest = Utterance.longest(batch);
        var mask = new float[batch.size() * longest];
        for (int row = 0; row < batch.size(); row++) {
            Arrays.fill(mask, row * longest + batch.get(row).length(), (row + 1) * longest, NEVER);
        }
        return mask;
    }

    private NDArray states(
            NDManager step, List<Utterance> batch, List<List<Integer>> before, float[] mask, boolean training) {
        int most = before.stream().mapToInt(List::size).max().orElse(0) + 1;
        var embedded = new float[batch.size() * most * MoonshineNetwork.WIDTH];
        for (int row = 0; row < batch.size(); row++) {
            for (int i = 0; i < most; i++) {
                System.arraycopy(
                        network.embedding(),
                        token(before.get(row), i) * MoonshineNetwork.WIDTH,
                        embedded,
                        (row * most + i) * MoonshineNetwork.WIDTH,
                        MoonshineNetwork.WIDTH);
            }
        }
        var masked = step.create(mask, new Shape(batch.size(), 1, 1, Utterance.longest(batch)));
        var frames = network.frames(Utterance.frames(step, batch), masked, training);
        return network.write(
                frames, masked, step.create(embedded, new Shape(batch.size(), most, MoonshineNetwork.WIDTH)), training);
    }

    /// The tokens before place `i`.
    private static int token(List<Integer> tokens, int i) {
        if (i == 0) return LlamaTokenizer.START;
        return i <= tokens.size() ? tokens.get(i - 1) : LlamaTokenizer.END;
    }
}
