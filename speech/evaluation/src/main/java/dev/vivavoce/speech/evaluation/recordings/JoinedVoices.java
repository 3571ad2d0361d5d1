package dev.vivavoce.speech.evaluation.recordings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A talk made of recordings of several speakers, one after the other: turns of one to three recordings each. Half of
/// the pauses are so short that they end no utterance.
///
/// @param samples 16 kHz
/// @param stretches who speaks where, in order
public record JoinedVoices(float[] samples, List<Stretch> stretches) {
    /// A recording in the talk.
    ///
    /// @param speaker the speaker's name
    public record Stretch(String speaker, int start, int end) {}

    private static final int RATE = 16_000;
    private static final int FRAME = RATE / 100;
    private static final int FEWEST = 8;
    private static final int FEWEST_EACH = 4;
    private static final int MOST = 30;
    private static final int MOST_IN_A_TURN = 3;
    private static final double QUIETER_DECIBELS = 30;

    /// @param recordings those of each speaker, whole
    /// @param speakers how many are drawn
    public static JoinedVoices of(Map<String, List<float[]>> recordings, int speakers, Random random) {
        var names = new ArrayList<>(new TreeMap<>(recordings).keySet());
        Collections.shuffle(names, random);
        var left = new TreeMap<String, List<float[]>>();
        for (var name : names.subList(0, speakers)) {
            var own = new ArrayList<>(recordings.getOrDefault(name, List.of()));
            Collections.shuffle(own, random);
            left.put(name, own);
        }
        int least = Math.max(FEWEST, FEWEST_EACH * speakers);
        int count = least + random.nextInt(MOST - least + 1);
        var talk = new Joining();
        var last = "";
        while (talk.stretches.size() < count && left.values().stream().anyMatch(some -> !some.isEmpty())) {
            last = next(left, last, random);
            var own = left.getOrDefault(last, List.of());
            for (int i = random.nextInt(MOST_IN_A_TURN) + 1; i > 0 && !own.isEmpty(); i--)
                talk.add(last, spoken(own.removeLast()), pause(random));
        }
        return new JoinedVoices(Arrays.copyOf(talk.samples, talk.length), List.copyOf(talk.stretches));
    }

    private static String next(Map<String, List<float[]>> left, String last, Random random) {
        var able = left.keySet().stream()
                .filter(name -> !left.getOrDefault(name, List.of()).isEmpty())
                .toList();
        var others = able.stream().filter(name -> !name.equals(last)).toList();
        var some = others.isEmpty() ? able : others;
        return some.get(random.nextInt(some.size()));
    }

    private static int pause(Random random) {
        boolean isShort = random.nextBoolean();
        double seconds = isShort ? 0.2 + 0.5 * random.nextDouble() : 1 + 0.5 * random.nextDouble();
        return (int) (seconds * RATE);
    }

    /// Without the silence around it.
    private static float[] spoken(float[] recording) {
        int frames = recording.length / FRAME;
        var decibels = new double[frames];
        for (int t = 0; t < frames; t++) {
            double sum = 1e-10;
            for (int i = t * FRAME; i < (t + 1) * FRAME; i++) sum += recording[i] * recording[i] / FRAME;
            decibels[t] = 10 * Math.log10(sum);
        }
        double least = Arrays.stream(decibels).max().orElse(0) - QUIETER_DECIBELS;
        int from = 0;
        int to = frames;
        while (from < to && decibels[from] < least) from++;
        while (to > from && decibels[to - 1] < least) to--;
        return Arrays.copyOfRange(recording, from * FRAME, to * FRAME);
    }

    /// Who speaks at a sample; who spoke last in a pause.
    public String speakerAt(long sample) {
        var speaker = stretches.getFirst().speaker();
        for (var stretch : stretches) if (stretch.start() <= sample) speaker = stretch.speaker();
        return speaker;
    }

    public long speakers() {
        return stretches.stream().map(Stretch::speaker).distinct().count();
    }

    private static final class Joining {
        private final List<Stretch> stretches = new ArrayList<>();
        private float[] samples = new float[RATE * 60];
        private int length = RATE / 2;

        void add(String speaker, float[] more, int pause) {
            int end = length + more.length;
            if (end + pause > samples.length) samples = Arrays.copyOf(samples, 2 * (end + pause));
            System.arraycopy(more, 0, samples, length, more.length);
            stretches.add(new Stretch(speaker, length, end));
            length = end + pause;
        }
    }
}
