package dev.vivavoce.speech.audio;

import java.util.ArrayList;
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

    /// Levels are judged over the last 3 s, once a second.
    private static final int FRAME = SoundLevel.FRAME;

    private static final int WINDOW_FRAMES = 94;
    private static final int JUDGED_EVERY = 31;
    /// Whatever is quieter is no voice.
    private static final double SPEECH_DECIBELS = -55;

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
        int at = (int) (frames % WINDOW_FRAMES);
        decibels[at] = SoundLevel.decibels(frame, 0, FRAME);
        clipped[at] = SoundLevel.clipped(frame, 0, FRAME);
        frames++;
    }

    private void judge(List<Finding> findings) {
        var level = SoundLevel.of(decibels, clipped);
        set(Fault.CLIPPING, level.isClipped(), findings);
        set(Fault.TOO_QUIET, level.voiceDecibels() > SPEECH_DECIBELS && level.isQuiet(), findings);
        set(Fault.NOISE, level.isNoisy(), findings);
    }

    private void set(Fault fault, boolean now, List<Finding> findings) {
        if (!now) {
            present.remove(fault);
        } else if (present.add(fault)) {
            findings.add(new Finding(fault, startSample + frames * FRAME));
        }
    }
}
