package dev.vivavoce.bench.live;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The audio of one session: texts, each followed by twice as much silence with faint noise.
///
/// @param pcm 16 kHz, signed 16 bit, little endian
/// @param texts where each begins and ends in the audio, in order
record Script(byte[] pcm, List<Span> texts) {
    private static final int BYTES_A_MILLISECOND = 32;
    private static final int WINDOW_MILLISECONDS = 10;
    private static final double NOISE = 6;
    /// A window is speech from this share of the highest loudness on.
    private static final double SPEECH_SHARE = 0.03;
    private static final Duration LAST_SILENCE = Duration.ofSeconds(2);

    /// From the first to the last sound of a text, counted from the start of the audio.
    record Span(Duration start, Duration end) {
        boolean meets(Duration otherStart, Duration otherEnd) {
            return start.compareTo(otherEnd) < 0 && otherStart.compareTo(end) < 0;
        }
    }

    /// @param sounds the sounds to choose from
    /// @param seed the same seed gives the same script
    static Script of(List<byte[]> sounds, Duration length, long seed) {
        var random = new Random(seed);
        var pieces = new ArrayList<byte[]>();
        var texts = new ArrayList<Span>();
        long at = 0;
        long end = length.toMillis();
        long silence = 500 + random.nextInt(4_000); // spreads the starts
        while (true) {
            var sound = trimmed(sounds.get(random.nextInt(sounds.size())));
            long spoken = Sound.length(sound).toMillis();
            if (at + silence + spoken + LAST_SILENCE.toMillis() > end) break;
            pieces.add(noise(silence, random));
            pieces.add(sound);
            at += silence;
            texts.add(new Span(Duration.ofMillis(at), Duration.ofMillis(at + spoken)));
            at += spoken;
            silence = (long) (spoken * (1.5 + random.nextDouble()));
        }
        pieces.add(noise(end - at, random));
        return new Script(Sound.joined(pieces.toArray(byte[][]::new)), List.copyOf(texts));
    }

    /// The sound from its first to its last audible part.
    static byte[] trimmed(byte[] pcm) {
        int window = WINDOW_MILLISECONDS * BYTES_A_MILLISECOND;
        int windows = pcm.length / window;
        var loudness = new double[windows];
        double loudest = 0;
        for (int w = 0; w < windows; w++) {
            double sum = 0;
            for (int i = w * window; i < (w + 1) * window; i += 2) {
                double sample = (short) (pcm[i] & 0xff | pcm[i + 1] << 8);
                sum += sample * sample;
            }
            loudness[w] = Math.sqrt(sum);
            loudest = Math.max(loudest, loudness[w]);
        }
        int first = 0;
        while (first < windows && loudness[first] < SPEECH_SHARE * loudest) first++;
        int last = windows - 1;
        while (last > first && loudness[last] < SPEECH_SHARE * loudest) last--;
        return java.util.Arrays.copyOfRange(pcm, first * window, (last + 1) * window);
    }

    /// The share of time with speech.
    double spokenShare() {
        long spoken = texts.stream()
                .mapToLong(text -> text.end().minus(text.start()).toMillis())
                .sum();
        return (double) spoken / Sound.length(pcm).toMillis();
    }

    private static byte[] noise(long milliseconds, Random random) {
        var pcm = new byte[Math.toIntExact(milliseconds * AudioSender.SAMPLE_RATE_HERTZ / 1000 * 2)];
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = (int) Math.round(NOISE * random.nextGaussian());
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
