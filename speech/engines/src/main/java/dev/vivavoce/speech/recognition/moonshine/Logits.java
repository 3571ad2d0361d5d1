package dev.vivavoce.speech.recognition.moonshine;

import java.util.Arrays;

/// The decoder's value for each token of its vocabulary: the higher, the likelier.
final class Logits {
    /// A value this far below the highest does not change a float sum.
    private static final float NOTHING_MORE = 20;

    private Logits() {}

    static int likeliest(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }

    /// The indices of the `count` highest values, the highest first.
    static int[] likeliest(float[] logits, int count) {
        var best = new int[count];
        Arrays.fill(best, -1);
        for (int i = 0; i < logits.length; i++) {
            int at = count;
            while (at > 0 && (best[at - 1] < 0 || logits[i] > logits[best[at - 1]])) {
                at--;
            }
            if (at < count) {
                System.arraycopy(best, at, best, at + 1, count - at - 1);
                best[at] = i;
            }
        }
        return best;
    }

    static double logProbability(float[] logits, int token) {
        return logits[token] - logSumExp(logits);
    }

    static double logSumExp(float[] logits) {
        float most = logits[likeliest(logits)];
        double sum = 0;
        for (float value : logits) {
            if (value > most - NOTHING_MORE) {
                sum += Math.exp(value - most);
            }
        }
        return most + Math.log(sum);
    }
}
