package dev.vivavoce.speech.speakers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gives each piece of a recording its speaker: groups are looked for among the longest pieces, and then each utterance
/// is divided among them, so that its speaker changes only where the voice does (Viterbi).
final class VoiceDivision {
    /// Groups are looked for among so many; time and memory grow with their square.
    private static final int MOST_GROUPED = 2_000;

    private static final int MOST_SPEAKERS = 10;
    private static final int ROUNDS = 5;
    private static final double FRAMES_PER_SECOND = 100;
    private static final int NOBODY = -1;

    private final VoiceModel model;
    private final List<VoicePiece> pieces;
    private final double[][] places;
    private final double[] weights;

    private VoiceDivision(VoiceModel model, List<VoicePiece> pieces) {
        this.model = model;
        this.pieces = pieces;
        places = new double[pieces.size()][];
        weights = new double[pieces.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = pieces.get(i).isHeard() ? model.place(pieces.get(i)) : new double[0];
            weights[i] = model.weight(pieces.get(i));
        }
    }

    /// The speaker of each piece, from 1 in the order in which they begin.
    static int[] speakers(VoiceModel model, List<VoicePiece> pieces) {
        var division = new VoiceDivision(model, pieces);
        var speakers = division.grouped();
        for (int round = 0; round < ROUNDS; round++) {
            var voices = division.voices(speakers);
            if (voices.isEmpty()) break;
            var next = division.divided(voices);
            if (Arrays.equals(next, speakers)) break;
            speakers = next;
        }
        return numbered(speakers);
    }

    private int[] grouped() {
        var speakers = new int[pieces.size()];
        Arrays.fill(speakers, NOBODY);
        var longest = new ArrayList<Integer>();
        for (int i = 0; i < speakers.length; i++) if (weights[i] > 0) longest.add(i);
        longest.sort((one, other) ->
                Integer.compare(pieces.get(other).frames(), pieces.get(one).frames())); // equal ones keep their order
        var some = longest.subList(0, Math.min(MOST_GROUPED, longest.size())).stream()
                .sorted()
                .toList();
        var groups = VoiceGroups.of(
                some.stream().map(i -> places[i]).toArray(double[][]::new),
                some.stream().mapToDouble(i -> weights[i]).toArray(),
                model.between(),
                model.rules().stop(),
                MOST_SPEAKERS);
        for (int i = 0; i < groups.length; i++) speakers[some.get(i)] = groups[i];
        return speakers;
    }

    /// What is known of a speaker: in each direction the mean, and the variance of what is not known.
    private record Voice(int speaker, double[] mean, double[] variance) {}

    /// The speakers who speak long enough; at least the one who speaks longest.
    private List<Voice> voices(int[] speakers) {
        Map<Integer, Double> seconds = new LinkedHashMap<>();
        for (int i = 0; i < speakers.length; i++)
            if (speakers[i] != NOBODY && weights[i] > 0)
                seconds.merge(speakers[i], pieces.get(i).frames() / FRAMES_PER_SECOND, Double::sum);
        if (seconds.isEmpty()) return List.of();
        double longest =
                seconds.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double least = Math.min(longest, model.rules().leastSeconds());
        return seconds.entrySet().stream()
                .filter(one -> one.getValue() >= least)
                .map(one -> voice(one.getKey(), speakers))
                .toList();
    }

    private Voice voice(int speaker, int[] speakers) {
        int directions = model.between().length;
        double weight = 0;
        var sum = new double[directions];
        for (int i = 0; i < speakers.length; i++) {
            if (speakers[i] != speaker || weights[i] == 0) continue;
            weight += weights[i];
            for (int k = 0; k < directions; k++) sum[k] += weights[i] * places[i][k];
        }
        var variance = new double[directions];
        for (int k = 0; k < directions; k++) {
            variance[k] = 1 / (1 / model.between()[k] + weight);
            sum[k] *= variance[k];
        }
        return new Voice(speaker, sum, variance);
    }

    private int[] divided(List<Voice> voices) {
        var speakers = new int[pieces.size()];
        int last = NOBODY;
        for (int from = 0; from < speakers.length; ) {
            int to = from;
            boolean isHeard = false;
            while (to < speakers.length
                    && pieces.get(to).utterance() == pieces.get(from).utterance()) {
                isHeard |= weights[to] > 0;
                to++;
            }
            if (isHeard) divide(from, to, voices, speakers);
            else
                Arrays.fill(
                        speakers, from, to, last == NOBODY ? voices.getFirst().speaker() : last);
            last = speakers[to - 1];
            from = to;
        }
        return speakers;
    }

    /// The most likely speakers of an utterance, where each change costs something.
    private void divide(int from, int to, List<Voice> voices, int[] speakers) {
        int count = voices.size();
        var scores = new double[count];
        var before = new int[to - from][count];
        for (int t = from; t < to; t++) {
            int best = highest(scores);
            double changed = scores[best] - (t == from ? 0 : model.rules().change());
            for (int voice = 0; voice < count; voice++) {
                boolean isChange = changed > scores[voice];
                before[t - from][voice] = isChange ? best : voice;
                if (isChange) scores[voice] = changed;
            }
            for (int voice = 0; voice < count; voice++) scores[voice] += likelihood(t, voices.get(voice));
        }
        int voice = highest(scores);
        for (int t = to - 1; t >= from; t--) {
            speakers[t] = voices.get(voice).speaker();
            voice = before[t - from][voice];
        }
    }

    private static int highest(double[] scores) {
        int highest = 0;
        for (int i = 1; i < scores.length; i++) if (scores[i] > scores[highest]) highest = i;
        return highest;
    }

    private double likelihood(int piece, Voice voice) {
        if (weights[piece] == 0) return 0;
        double likelihood = 0;
        for (int k = 0; k < voice.mean().length; k++) {
            double variance = voice.variance()[k] + 1 / weights[piece];
            double off = places[piece][k] - voice.mean()[k];
            likelihood -= off * off / variance + Math.log(variance);
        }
        return likelihood / 2;
    }

    private static int[] numbered(int[] speakers) {
        Map<Integer, Integer> numbers = new HashMap<>();
        var numbered = new int[speakers.length];
        for (int i = 0; i < speakers.length; i++)
            numbered[i] = numbers.computeIfAbsent(speakers[i], _ -> numbers.size() + 1);
        return numbered;
    }
}
