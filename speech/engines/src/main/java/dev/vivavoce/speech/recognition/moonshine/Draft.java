package dev.vivavoce.speech.recognition.moonshine;

import java.util.ArrayList;
import java.util.List;

/// A text that is still being written.
///
/// @param place where it stands among the hotwords
/// @param row where the decoder's memory of it stands
record Draft(List<Integer> tokens, List<Double> logProbabilities, double sum, HotwordTrie.Place place, int row) {
    /// A text that says the same thing this often in a row has lost the sound.
    private static final int LOOPS = 4;

    /// The longest piece, in tokens, whose repetition is noticed.
    private static final int LONGEST_LOOP = 4;

    static final Draft EMPTY = new Draft(List.of(), List.of(), 0, HotwordTrie.Place.START, 0);

    Draft with(int token, double logProbability) {
        return with(token, logProbability, place);
    }

    Draft with(int token, double logProbability, HotwordTrie.Place next) {
        var longer = new ArrayList<>(tokens);
        longer.add(token);
        var more = new ArrayList<>(logProbabilities);
        more.add(logProbability);
        return new Draft(longer, more, sum + logProbability, next, row);
    }

    Draft inRow(int other) {
        return new Draft(tokens, logProbabilities, sum, place, other);
    }

    boolean hasEnded() {
        return !tokens.isEmpty() && tokens.getLast() == LlamaTokenizer.END;
    }

    /// Whether it is in the midst of a hotword.
    boolean isHopeful() {
        return place.hoped() > 0;
    }

    /// What it is followed for: how likely it is, and its lead from hotwords.
    double score() {
        return sum + place.lead();
    }

    double mean() {
        return score() / Math.max(1, tokens.size());
    }

    boolean loops() {
        int size = tokens.size();
        for (int length = 1; length <= LONGEST_LOOP && length * LOOPS <= size; length++) {
            boolean same = true;
            for (int i = size - length * (LOOPS - 1); i < size && same; i++) {
                same = tokens.get(i).equals(tokens.get(i - length));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    Written written() {
        var text = hasEnded() ? tokens.subList(0, tokens.size() - 1) : tokens;
        return new Written(
                List.copyOf(text),
                logProbabilities.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// A text and the log-probability of each of its tokens; the last one is that of its end.
    record Written(List<Integer> tokens, double[] logProbabilities) {
        double mean() {
            double sum = 0;
            for (double one : logProbabilities) {
                sum += one;
            }
            return sum / Math.max(1, logProbabilities.length);
        }
    }
}
