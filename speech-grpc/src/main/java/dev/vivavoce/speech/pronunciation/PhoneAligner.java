package dev.vivavoce.speech.pronunciation;

import dev.vivavoce.speech.recognition.Recognizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Forced alignment by the phone network: a Viterbi search over phones of one frame or more. It chooses
/// among the pronunciations of a word, may put silence or foreign speech anywhere between words, and may
/// leave words out.
public final class PhoneAligner implements Aligner {
    /// Frame `t` of the recogniser stands for the 24 ms from here on, `t` times 24 ms later.
    private static final double FIRST_FRAME_SECONDS = 0.004;

    private static final float NEVER = -1e30f;
    /// No frame speaks against a phone more than this: one click shall not throw a word out.
    private static final float FLOOR = -9;
    /// Speech that belongs to no word of the text costs this at once …
    private static final float FOREIGN_ENTRY = -5;
    /// … and this for each frame, compared with the phone it is most like.
    private static final float FOREIGN_FRAME = -1.2f;

    private final PhoneNetwork network;

    public PhoneAligner(PhoneNetwork network) {
        this.network = network;
    }

    @Override
    public PhoneSound listen(float[] samples, Recognizer.Hearing hearing) {
        return new PhoneSound(
                network.logProbabilities(hearing.frames()), Voice.of(samples, hearing), hearing.frameSeconds());
    }

    /// @param logProbabilities `[frame][phone]`, phones in the order of [PhoneNetwork#PHONES]
    /// @param voice loudness and pitch of each frame
    record PhoneSound(float[][] logProbabilities, Voice voice, double frameSeconds) implements Sound {
        @Override
        public int frames() {
            return logProbabilities.length;
        }

        double seconds(int frame) {
            return FIRST_FRAME_SECONDS + frame * frameSeconds;
        }
    }

    @Override
    public Alignment align(Sound sound, List<Slot> slots) {
        return sound.frames() == 0 ? new Alignment(List.of()) : new Search((PhoneSound) sound, slots).run();
    }

    /// What may stand in a row: a choice of a slot, or what is between slots.
    ///
    /// @param slot −1 between slots
    /// @param place the choice of the slot, or the boundary at which it stands
    /// @param phones as indices; −1 for foreign speech
    private record Chain(int slot, int place, int[] phones, int firstState) {
        int lastState() {
            return firstState + phones.length - 1;
        }
    }

    /// One search. Between two slots stand two boundaries, before and after optional silence or foreign
    /// speech; a slot that is left out leads from one boundary to the next without a frame.
    private final class Search {
        private final PhoneSound sound;
        private final float[][] logs;
        private final List<Slot> slots;
        /// Two for each boundary, silence and foreign speech, then the choices of each slot.
        private final List<Chain> chains = new ArrayList<>();

        private final int[] firstChain;
        private final int states;

        Search(PhoneSound sound, List<Slot> slots) {
            this.sound = sound;
            this.slots = slots;
            logs = withForeign(sound.logProbabilities());
            int foreign = PhoneNetwork.PHONES.size();
            int next = 0;
            for (int boundary = 0; boundary <= slots.size(); boundary++) {
                chains.add(new Chain(-1, boundary, new int[] {0}, next++));
                chains.add(new Chain(-1, boundary, new int[] {foreign}, next++));
            }
            firstChain = new int[slots.size() + 1];
            for (int slot = 0; slot < slots.size(); slot++) {
                firstChain[slot] = chains.size();
                var choices = slots.get(slot).choices();
                for (int choice = 0; choice < choices.size(); choice++) {
                    var ids = choices.get(choice).stream()
                            .mapToInt(PhoneNetwork::index)
                            .toArray();
                    chains.add(new Chain(slot, choice, ids, next));
                    next += ids.length;
                }
            }
            firstChain[slots.size()] = chains.size();
            states = next;
        }

        private static float[][] withForeign(float[][] logs) {
            var all = new float[logs.length][];
            for (int t = 0; t < logs.length; t++) {
                int phones = logs[t].length;
                all[t] = Arrays.copyOf(logs[t], phones + 1);
                float best = FLOOR;
                for (int p = 0; p < phones; p++) {
                    all[t][p] = Math.max(FLOOR, logs[t][p]);
                    best = Math.max(best, all[t][p]);
                }
                all[t][phones] = best + FOREIGN_FRAME;
            }
            return all;
        }

        Alignment run() {
            int frames = logs.length;
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
                    float entry = chain.slot() >= 0
                            ? after[chain.slot()]
                            : before[chain.place()] + (chain.phones()[0] == 0 ? 0 : FOREIGN_ENTRY);
                    for (int p = chain.phones().length - 1; p >= 0; p--) {
                        int at = chain.firstState() + p;
                        float from = p == 0 ? entry : value[at - 1];
                        boolean enters = from > value[at];
                        entered[t][at] = enters;
                        value[at] = (enters ? from : value[at]) + logs[t][chain.phones()[p]];
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
                after[b] = best;
                reachedAfter[b] = -1;
                for (int c = 2 * b; c <= 2 * b + 1; c++) {
                    float end = atStart ? NEVER : value[chains.get(c).lastState()];
                    if (end > after[b]) {
                        after[b] = end;
                        reachedAfter[b] = c;
                    }
                }
            }
        }

        private Alignment trace(int[][] reachedBefore, int[][] reachedAfter, boolean[][] entered) {
            var words = new ArrayList<AlignedWord>();
            int t = logs.length;
            int b = slots.size();
            boolean atAfter = true;
            while (t > 0 || b > 0) {
                int reached = atAfter ? reachedAfter[t][b] : reachedBefore[t][b];
                if (reached < 0) {
                    if (atAfter) {
                        atAfter = false;
                    } else if (b == 0) {
                        break; // too little sound for any path
                    } else {
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
                        starts[state - chain.firstState()] = t;
                        state--;
                    }
                }
                atAfter = chain.slot() >= 0;
                if (atAfter) {
                    words.add(word(chain, starts));
                    b--;
                }
            }
            return new Alignment(List.copyOf(words.reversed()));
        }

        private AlignedWord word(Chain chain, int[] starts) {
            var aligned = new ArrayList<AlignedPhone>();
            for (int p = 0; p < chain.phones().length; p++) {
                aligned.add(new AlignedPhone(
                        PhoneNetwork.PHONES.get(chain.phones()[p]),
                        starts[p],
                        starts[p + 1],
                        sound.seconds(starts[p]),
                        sound.seconds(starts[p + 1])));
            }
            return new AlignedWord(chain.slot(), chain.place(), List.copyOf(aligned));
        }
    }
}
