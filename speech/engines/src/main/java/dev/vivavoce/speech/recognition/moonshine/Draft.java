package dev.vivavoce.speech.recognition.moonshine;

import java.util.ArrayList;
import java.util.List;

/// A hypothesis of the beam search.
///
/// @param place its position in the hotword trie
/// @param row its row in the decoder's state
record Draft(List<Integer> tokens, List<Double> logProbabilities, double sum, HotwordTrie.Place place, int row) {
    /// A text with this many repetitions in a row is no longer based on the audio.
    private static final int LOOPS = 4;

    /// The longest repeated sequence that is detected, in tokens.
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

    /// Whether it ends inside a hotword.
    boolean isHopeful() {
        return place.hoped() > 0;
    }

    /// Its rank: log-probability and hotword bonus.
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
