package dev.vivavoce.bench.live;

/// What can be heard of a sound: 10 ms that are louder than −50 dB of full scale. Sounds are 16 kHz, signed 16
/// bit, little endian, mono.
final class Audible {
    private static final int WINDOW = 160;
    /// Root mean square.
    private static final double LOUD = 104;

    /// Neither begins nor ends in the sound.
    static final int NOTHING = -1;

    private Audible() {}

    /// The sample with which the first audible part begins; [#NOTHING] if there is none.
    static int first(byte[] pcm) {
        int samples = pcm.length / 2;
        for (int from = 0; from < samples; from += WINDOW) if (isAudible(pcm, from, samples)) return from;
        return NOTHING;
    }

    /// The sample before which the last audible part ends; [#NOTHING] if there is none.
    static int end(byte[] pcm) {
        int samples = pcm.length / 2;
        for (int from = (samples - 1) / WINDOW * WINDOW; from >= 0; from -= WINDOW)
            if (isAudible(pcm, from, samples)) return Math.min(samples, from + WINDOW);
        return NOTHING;
    }

    private static boolean isAudible(byte[] pcm, int from, int samples) {
        int to = Math.min(samples, from + WINDOW);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double sample = (short) (pcm[2 * i] & 0xff | pcm[2 * i + 1] << 8);
            sum += sample * sample;
        }
        return Math.sqrt(sum / (to - from)) >= LOUD;
    }
}
