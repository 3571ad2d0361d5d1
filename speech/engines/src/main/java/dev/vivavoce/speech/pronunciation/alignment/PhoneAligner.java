package dev.vivavoce.speech.pronunciation.alignment;

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

    /// No frame speaks against a phone more than this: one click shall not throw a word out.
    private static final float FLOOR = -9;
    /// Speech that belongs to no word of the text costs this at once …
    private static final float FOREIGN_ENTRY = -5;
    /// … and this for each frame, compared with the phone it is most like.
    private static final float FOREIGN_FRAME = -1.2f;

    private static final List<Trellis.Between> BETWEEN = List.of(
            new Trellis.Between(new int[] {0}, 0),
            new Trellis.Between(new int[] {PhoneNetwork.PHONES.size()}, FOREIGN_ENTRY));

    private final PhoneNetwork network;

    public PhoneAligner(PhoneNetwork network) {
        this.network = network;
    }

    @Override
    public PhoneSound listen(float[] samples, Recognizer.Hearing hearing) {
        return new PhoneSound(
                network.logProbabilities(hearing.frames()), Prosody.of(samples, hearing), hearing.frameSeconds());
    }

    /// @param logProbabilities `[frame][phone]`, phones in the order of [PhoneNetwork#PHONES]
    /// @param voice loudness and pitch of each frame
    public record PhoneSound(float[][] logProbabilities, Prosody voice, double frameSeconds) implements Sound {
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
        if (sound.frames() == 0) {
            return new Alignment(List.of());
        }
        var heard = (PhoneSound) sound;
        var filled = Trellis.best(
                withForeign(heard.logProbabilities()),
                slots.stream().map(PhoneAligner::states).toList(),
                BETWEEN);
        return new Alignment(filled.stream()
                .map(one -> word(heard, one, slots.get(one.slot()).choices().get(one.way())))
                .toList());
    }

    private static Trellis.Slot states(Slot slot) {
        return new Trellis.Slot(
                slot.choices().stream()
                        .map(choice ->
                                choice.stream().mapToInt(PhoneNetwork::index).toArray())
                        .toList(),
                slot.skipCost());
    }

    /// One more state behind the phones: speech that is none of the text's, as likely as the likeliest phone.
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

    private static AlignedWord word(PhoneSound sound, Trellis.Filled filled, List<String> phones) {
        var starts = filled.starts();
        var aligned = new ArrayList<AlignedPhone>();
        for (int p = 0; p < phones.size(); p++) {
            aligned.add(new AlignedPhone(
                    phones.get(p), starts[p], starts[p + 1], sound.seconds(starts[p]), sound.seconds(starts[p + 1])));
        }
        return new AlignedWord(filled.slot(), filled.way(), List.copyOf(aligned));
    }
}
