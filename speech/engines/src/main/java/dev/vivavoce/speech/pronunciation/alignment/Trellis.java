package dev.vivavoce.speech.pronunciation.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lays slots over frames from left to right where they fit best: a Viterbi search. A slot is filled in one
/// of several ways, each a row of states that last a frame or more; between slots other states may stand; a
/// slot may be left out. Does not use phones: a state is a column of the scores.
public final class Trellis {
    private static final float NEVER = -1e30f;

    private final float[][] scores;
    private final List<Slot> slots;
    private final List<Between> between;
    /// What may stand between slots, for each boundary, then the ways of each slot.
    private final List<Chain> chains = new ArrayList<>();

    private final int[] firstChain;
    private final int states;

    private Trellis(float[][] scores, List<Slot> slots, List<Between> between) {
        this.scores = scores;
        this.slots = slots;
        this.between = between;
        int next = 0;
        for (int boundary = 0; boundary <= slots.size(); boundary++) {
            for (var one : between) {
                chains.add(new Chain(-1, boundary, one.states(), one.entry(), next));
                next += one.states().length;
            }
        }
        firstChain = new int[slots.size() + 1];
        for (int slot = 0; slot < slots.size(); slot++) {
            firstChain[slot] = chains.size();
            var ways = slots.get(slot).ways();
            for (int way = 0; way < ways.size(); way++) {
                chains.add(new Chain(slot, way, ways.get(way), 0, next));
                next += ways.get(way).length;
            }
        }
        firstChain[slots.size()] = chains.size();
        states = next;
    }

    /// A place to fill.
    ///
    /// @param ways each a row of states; never empty, nor is any of them
    /// @param skipCost natural logarithm of how unlikely it is that it stays empty
    public record Slot(List<int[]> ways, double skipCost) {}

    /// What may stand once between two slots, before the first and behind the last.
    ///
    /// @param entry is added to the score at once
    public record Between(int[] states, float entry) {}

    /// A slot that was filled.
    ///
    /// @param starts the first frame of each of its states, then the frame after the last
    public record Filled(int slot, int way, int[] starts) {}

    /// The best path over at least one frame: the filled slots, in order.
    ///
    /// @param scores `[frame][state]`, natural logarithms
    public static List<Filled> best(float[][] scores, List<Slot> slots, List<Between> between) {
        return new Trellis(scores, slots, between).run();
    }

    /// What may stand in a row.
    ///
    /// @param slot −1 between slots
    /// @param place the way of the slot, or its boundary
    private record Chain(int slot, int place, int[] states, float entry, int firstState) {
        int lastState() {
            return firstState + states.length - 1;
        }
    }

    /// Between two slots stand two boundaries, before and after what may be between them; a slot that is left
    /// out leads from one to the next without a frame.
    private List<Filled> run() {
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
            for (var chain : chains) {
                float entry = chain.slot() >= 0 ? after[chain.slot()] : before[chain.place()] + chain.entry();
                for (int s = chain.states().length - 1; s >= 0; s--) {
                    int at = chain.firstState() + s;
                    float from = s == 0 ? entry : value[at - 1];
                    boolean enters = from > value[at];
                    entered[t][at] = enters;
                    value[at] = (enters ? from : value[at]) + scores[t][chain.states()[s]];
                }
            }
            boundaries(value, before, after, reachedBefore[t + 1], reachedAfter[t + 1], false);
        }
        return trace(reachedBefore, reachedAfter, entered);
    }

    private void boundaries(
            float[] value, float[] before, float[] after, int[] reachedBefore, int[] reachedAfter, boolean atStart) {
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
            after[b] = best;
            reachedAfter[b] = -1;
            for (int c = b * between.size(); c < (b + 1) * between.size(); c++) {
                float end = atStart ? NEVER : value[chains.get(c).lastState()];
                if (end > after[b]) {
                    after[b] = end;
                    reachedAfter[b] = c;
                }
            }
        }
    }

    private List<Filled> trace(int[][] reachedBefore, int[][] reachedAfter, boolean[][] entered) {
        var filled = new ArrayList<Filled>();
        int t = scores.length;
        int b = slots.size();
        boolean atAfter = true;
        while (t > 0 || b > 0) {
            int reached = atAfter ? reachedAfter[t][b] : reachedBefore[t][b];
            if (reached < 0) {
                if (atAfter) {
                    atAfter = false;
                } else if (b == 0) {
                    break; // too few frames for any path
                } else {
                    b--;
                    atAfter = true;
                }
                continue;
            }
            var chain = chains.get(reached);
            var starts = new int[chain.states().length + 1];
            starts[chain.states().length] = t;
            int state = chain.lastState();
            while (state >= chain.firstState() && t > 0) {
                t--;
                if (entered[t][state]) {
                    starts[state - chain.firstState()] = t;
                    state--;
                }
            }
            atAfter = chain.slot() >= 0;
            if (atAfter) {
                filled.add(new Filled(chain.slot(), chain.place(), starts));
                b--;
            }
        }
        return List.copyOf(filled.reversed());
    }
}
