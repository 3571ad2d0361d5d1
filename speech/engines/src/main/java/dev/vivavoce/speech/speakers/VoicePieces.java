package dev.vivavoce.speech.speakers;

import dev.vivavoce.speech.voiceactivity.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts utterances at their pauses and measures the voice of each piece. A function of the samples alone.
public final class VoicePieces {
    /// Frames below the loud ones by this are no speech.
    private static final double QUIETER_DECIBELS = 30;

    private static final double QUIET_DECIBELS = -65;
    private static final double LOUD = 0.95;
    /// A pause has so many frames or more.
    private static final int PAUSE = 15;
    /// A piece with fewer frames of speech joins its neighbour over the shorter pause.
    private static final int SHORTEST = 100;
    /// With fewer nothing is said of the voice.
    private static final int FEWEST = 15;

    private static final int FEWEST_VOICED = 6;
    private static final double SPREAD_FLOOR = 1e-3;

    private VoicePieces() {}

    /// The pieces of an utterance in order, at least one. They cover it.
    ///
    /// @param number of the utterance
    public static List<VoicePiece> of(int number, Segment.Utterance utterance) {
        var frames = VoiceFrames.of(utterance.samples());
        var isSpeech = speech(frames);
        var edges = edges(isSpeech);
        var pieces = new ArrayList<VoicePiece>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            boolean isFirst = i == 0;
            boolean isLast = i + 2 == edges.size();
            int from = edges.get(i);
            int to = edges.get(i + 1);
            pieces.add(new VoicePiece(
                    number,
                    utterance.startSample() + (isFirst ? 0 : (long) from * VoiceFrames.STEP),
                    isLast ? utterance.endSample() : utterance.startSample() + (long) to * VoiceFrames.STEP,
                    count(isSpeech, from, to),
                    features(frames, isSpeech, from, to)));
        }
        return pieces;
    }

    /// The voice of a whole utterance, from which the differences between voices are learned.
    public static VoicePiece whole(int number, Segment.Utterance utterance) {
        var frames = VoiceFrames.of(utterance.samples());
        var isSpeech = speech(frames);
        return new VoicePiece(
                number,
                utterance.startSample(),
                utterance.endSample(),
                count(isSpeech, 0, frames.count()),
                features(frames, isSpeech, 0, frames.count()));
    }

    private static boolean[] speech(VoiceFrames frames) {
        var isSpeech = new boolean[frames.count()];
        if (isSpeech.length == 0) return isSpeech;
        var sorted = frames.decibels().clone();
        Arrays.sort(sorted);
        double loud = sorted[(int) Math.round(LOUD * (sorted.length - 1))];
        double least = Math.max(loud - QUIETER_DECIBELS, QUIET_DECIBELS);
        for (int t = 0; t < isSpeech.length; t++) isSpeech[t] = frames.decibels()[t] > least;
        return isSpeech;
    }

    private static int count(boolean[] isSpeech, int from, int to) {
        int count = 0;
        for (int t = from; t < to; t++) if (isSpeech[t]) count++;
        return count;
    }

    /// The frames at which pieces begin, and the number of frames.
    private static List<Integer> edges(boolean[] isSpeech) {
        var edges = new ArrayList<Integer>();
        var pauses = new ArrayList<Integer>(); // the length of the pause around each inner edge
        edges.add(0);
        int silence = -1; // where the current pause began; -1 in speech and before the first
        for (int t = 0; t < isSpeech.length; t++) {
            if (isSpeech[t]) {
                if (silence > 0 && t - silence >= PAUSE) {
                    edges.add((silence + t) / 2);
                    pauses.add(t - silence);
                }
                silence = -1;
            } else if (silence < 0 && t > 0 && isSpeech[t - 1]) silence = t;
        }
        edges.add(isSpeech.length);
        join(edges, pauses, isSpeech);
        return edges;
    }

    private static void join(List<Integer> edges, List<Integer> pauses, boolean[] isSpeech) {
        while (!pauses.isEmpty()) {
            int least = 0;
            int size = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < edges.size(); i++) {
                int own = count(isSpeech, edges.get(i), edges.get(i + 1));
                if (own < size) {
                    size = own;
                    least = i;
                }
            }
            if (size >= SHORTEST) return;
            int before = least == 0 ? Integer.MAX_VALUE : pauses.get(least - 1);
            int after = least == pauses.size() ? Integer.MAX_VALUE : pauses.get(least);
            int pause = before <= after ? least - 1 : least;
            pauses.remove(pause);
            edges.remove(pause + 1);
        }
    }

    private static double[] features(VoiceFrames frames, boolean[] isSpeech, int from, int to) {
        int count = count(isSpeech, from, to);
        if (count < FEWEST) return new double[0];
        var features = new double[VoicePiece.FEATURES];
        for (int i = 0; i < VoiceFrames.CEPSTRA; i++) {
            double sum = 0;
            double squares = 0;
            for (int t = from; t < to; t++)
                if (isSpeech[t]) {
                    double value = frames.cepstra()[t][i];
                    sum += value;
                    squares += value * value;
                }
            double mean = sum / count;
            features[i] = mean;
            double spread = Math.sqrt(Math.max(0, squares / count - mean * mean));
            features[VoiceFrames.CEPSTRA + i] = Math.log(spread + SPREAD_FLOOR);
        }
        pitch(frames, isSpeech, from, to, features);
        return features;
    }

    private static void pitch(VoiceFrames frames, boolean[] isSpeech, int from, int to, double[] features) {
        var logs = new double[to - from];
        int voiced = 0;
        for (int t = from; t < to; t++)
            if (isSpeech[t] && frames.hertz()[t] > 0) logs[voiced++] = Math.log(frames.hertz()[t]);
        var sorted = Arrays.copyOf(logs, voiced);
        Arrays.sort(sorted);
        boolean isKnown = voiced >= FEWEST_VOICED;
        features[2 * VoiceFrames.CEPSTRA] = isKnown ? sorted[voiced / 2] : Double.NaN;
        features[2 * VoiceFrames.CEPSTRA + 1] = isKnown ? sorted[voiced * 3 / 4] - sorted[voiced / 4] : Double.NaN;
    }
}
