package dev.vivavoce.training.sphinx;

import dev.vivavoce.speech.pronunciation.Aligner.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where training begins: forced alignment by the CMU Sphinx model of US English: a Viterbi search over
/// context-independent phones of three states each. It chooses among the pronunciations of a word, may put
/// silence anywhere between words, and may leave words out.
public final class SphinxAligner {
    private static final int STATES = Acoustics.STATES;
    private static final double FRAME_SECONDS = Acoustics.FRAME_SHIFT / 16_000.0;
    private static final float NEVER = -1e30f;
    private static final String SILENCE = "SIL";

    private final Acoustics acoustics = new Acoustics();
    private final Map<String, Integer> phones = new HashMap<>();
    private final int silence;

    public SphinxAligner() {
        for (int i = 0; i < acoustics.phones().size(); i++) {
            phones.put(acoustics.phones().get(i), i);
        }
        silence = phone(SILENCE);
    }

    /// A phone and when it was said.
    public record Phone(String phone, double startSeconds, double endSeconds) {}

    /// A run of phones between two boundaries; `slot` is −1 for silence.
    private record Chain(int slot, int choice, int[] phones, int firstState) {
        int lastState() {
            return firstState + phones.length * STATES - 1;
        }
    }

    /// The phones of slots laid over 16 kHz samples; what is left out has none.
    public List<Phone> align(float[] samples, List<Slot> slots) {
        var scores = acoustics.score(samples);
        return scores.length == 0 ? List.of() : new Search(scores, slots).run();
    }

    /// One search. Between two slots stand two boundaries, before and after an optional silence; a slot that
    /// is left out leads from one boundary to the next without a frame.
    private final class Search {
        private final float[][] scores;
        private final List<Slot> slots;
        /// Silences first, one for each boundary, then the choices of each slot.
        private final List<Chain> chains = new ArrayList<>();

        private final int[] firstChain;
        private final int states;

        Search(float[][] scores, List<Slot> slots) {
            this.scores = scores;
            this.slots = slots;
            int next = 0;
            for (int boundary = 0; boundary <= slots.size(); boundary++) {
                chains.add(new Chain(-1, boundary, new int[] {silence}, next));
                next += STATES;
            }
            firstChain = new int[slots.size() + 1];
            for (int slot = 0; slot < slots.size(); slot++) {
                firstChain[slot] = chains.size();
                var choices = slots.get(slot).choices();
                for (int choice = 0; choice < choices.size(); choice++) {
                    var ids = choices.get(choice).stream()
                            .mapToInt(SphinxAligner.this::phone)
                            .toArray();
                    chains.add(new Chain(slot, choice, ids, next));
                    next += ids.length * STATES;
                }
            }
            firstChain[slots.size()] = chains.size();
            states = next;
        }

        List<Phone> run() {
            int frames = scores.length;
            int boundaries = slots.size() + 1;
            var value = new float[states];
            Arrays.fill(value, NEVER);
            var before = new float[boundaries];
            var after = new float[boundaries];
            // how each boundary was reached: −1 by leaving the slot out, else the chain that ended there
            var reachedBefore = new int[frames + 1][boundaries];
            var reachedAfter = new int[frames + 1][boundaries];
            var entered = new boolean[frames][states];
            boundaries(value, before, after, reachedBefore[0], reachedAfter[0], true);
            for (int t = 0; t < frames; t++) {
                for (int c = 0; c < chains.size(); c++) {
                    var chain = chains.get(c);
                    float entry = chain.slot() < 0 ? before[chain.choice()] : after[chain.slot()];
                    for (int p = chain.phones().length - 1; p >= 0; p--) {
                        int at = chain.firstState() + p * STATES;
                        int score = chain.phones()[p] * STATES;
                        for (int k = STATES - 1; k >= 0; k--) {
                            float from = p == 0 && k == 0 ? entry : value[at + k - 1];
                            boolean enters = from > value[at + k];
                            entered[t][at + k] = enters;
                            value[at + k] = (enters ? from : value[at + k]) + scores[t][score + k];
                        }
                    }
                }
                boundaries(value, before, after, reachedBefore[t + 1], reachedAfter[t + 1], false);
            }
            return trace(reachedBefore, reachedAfter, entered);
        }

        private void boundaries(
                float[] value,
                float[] before,
                float[] after,
                int[] reachedBefore,
                int[] reachedAfter,
                boolean atStart) {
            for (int b = 0; b <= slots.size(); b++) {
                float best = b == 0
                        ? (atStart ? 0 : NEVER)
                        : after[b - 1] - (float) slots.get(b - 1).skipCost();
                int reached = -1;
                for (int c = b == 0 ? 0 : firstChain[b - 1]; b > 0 && c < firstChain[b]; c++) {
                    float end = atStart ? NEVER : value[chains.get(c).lastState()];
                    if (end > best) {
                        best = end;
                        reached = c;
                    }
                }
                before[b] = best;
                reachedBefore[b] = reached;
                float silent = atStart ? NEVER : value[chains.get(b).lastState()];
                after[b] = Math.max(best, silent);
                reachedAfter[b] = silent > best ? b : -1;
            }
        }

        private List<Phone> trace(int[][] reachedBefore, int[][] reachedAfter, boolean[][] entered) {
            var words = new ArrayList<List<Phone>>();
            int t = scores.length;
            int b = slots.size();
            boolean atAfter = true;
            while (t > 0 || b > 0) {
                int reached = atAfter ? reachedAfter[t][b] : reachedBefore[t][b];
                if (reached < 0) {
                    if (atAfter) {
                        atAfter = false;
                    } else {
                        if (b == 0) {
                            break; // too little sound for any path
                        }
                        b--;
                        atAfter = true;
                    }
                    continue;
                }
                var chain = chains.get(reached);
                var starts = new int[chain.phones().length + 1];
                starts[chain.phones().length] = t;
                int state = chain.lastState();
                while (state >= chain.firstState() && t > 0) {
                    t--;
                    if (entered[t][state]) {
                        int offset = state - chain.firstState();
                        if (offset % STATES == 0) {
                            starts[offset / STATES] = t;
                        }
                        state--;
                    }
                }
                if (chain.slot() >= 0) {
                    words.add(word(chain, starts));
                    b--;
                    atAfter = true;
                } else {
                    atAfter = false;
                }
            }
            return words.reversed().stream().flatMap(List::stream).toList();
        }

        private List<Phone> word(Chain chain, int[] starts) {
            var phones = new ArrayList<Phone>();
            for (int p = 0; p < chain.phones().length; p++) {
                phones.add(new Phone(
                        acoustics.phones().get(chain.phones()[p]),
                        starts[p] * FRAME_SECONDS,
                        starts[p + 1] * FRAME_SECONDS));
            }
            return phones;
        }
    }

    private int phone(String name) {
        var id = phones.get(name);
        if (id == null) {
            throw new IllegalArgumentException("phone: " + name + " (expected: one of " + phones.keySet() + ")");
        }
        return id;
    }
}
