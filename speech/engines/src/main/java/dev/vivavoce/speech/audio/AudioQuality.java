package dev.vivavoce.speech.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Detects faults of a recording while it runs. Reports each fault once, and again only after it
/// was gone. Its findings depend on the samples since its start, not on the size of the chunks.
/// Not safe for several threads.
public final class AudioQuality {
    /// Kinds of faults.
    public enum Fault {
        /// The microphone is overdriven.
        CLIPPING,
        /// The voice is very quiet.
        TOO_QUIET,
        /// There is much noise behind the voice.
        NOISE
    }

    /// A fault, and where it was detected.
    public record Finding(Fault fault, long atSample) {}

    /// Levels are measured over 32 ms and judged over the last 3 s, once a second.
    private static final int FRAME = 512;

    private static final int WINDOW_FRAMES = 94;
    private static final int JUDGED_EVERY = 31;
    private static final float CLIPPED = 0.985f;
    private static final double CLIPPED_SHARE = 0.002;
    private static final double SPEECH_DECIBELS = -55;
    private static final double QUIET_DECIBELS = -42;
    private static final double NOISE_FLOOR_DECIBELS = -45;
    private static final double LEAST_DISTANCE_DECIBELS = 15;

    private final float[] frame = new float[FRAME];
    private int filled;
    private long frames;
    private final double[] decibels = new double[WINDOW_FRAMES];
    private final int[] clipped = new int[WINDOW_FRAMES];
    private final long startSample;
    private final Set<Fault> present = EnumSet.noneOf(Fault.class);

    /// @param startSample the position of the first sample
    public AudioQuality(long startSample) {
        this.startSample = startSample;
    }

    /// Takes the next 16 kHz samples, and returns the faults that begin in them.
    public List<Finding> hear(float[] samples) {
        var findings = new ArrayList<Finding>();
        for (float sample : samples) {
            frame[filled++] = sample;
            if (filled == FRAME) {
                filled = 0;
                measure();
                if (frames >= WINDOW_FRAMES && frames % JUDGED_EVERY == 0) {
                    judge(findings);
                }
            }
        }
        return List.copyOf(findings);
    }

    private void measure() {
        double energy = 0;
        int full = 0;
        for (float sample : frame) {
            energy += sample * sample;
            full += Math.abs(sample) >= CLIPPED ? 1 : 0;
        }
        int at = (int) (frames % WINDOW_FRAMES);
        decibels[at] = 10 * Math.log10(energy / FRAME + 1e-10);
        clipped[at] = full;
        frames++;
    }

    private void judge(List<Finding> findings) {
        var levels = decibels.clone();
        Arrays.sort(levels);
        double floor = levels[WINDOW_FRAMES / 10];
        double voice = levels[WINDOW_FRAMES * 9 / 10];
        double full = Arrays.stream(clipped).sum() / (double) (WINDOW_FRAMES * FRAME);
        set(Fault.CLIPPING, full > CLIPPED_SHARE, findings);
        set(Fault.TOO_QUIET, voice > SPEECH_DECIBELS && voice < QUIET_DECIBELS, findings);
        boolean noisy = floor > NOISE_FLOOR_DECIBELS && voice - floor < LEAST_DISTANCE_DECIBELS;
        set(Fault.NOISE, noisy && full <= CLIPPED_SHARE, findings);
    }

    private void set(Fault fault, boolean now, List<Finding> findings) {
        if (!now) {
            present.remove(fault);
        } else if (present.add(fault)) {
            findings.add(new Finding(fault, startSample + frames * FRAME));
        }
    }
}
