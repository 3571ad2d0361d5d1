package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedPhone;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.alignment.Evidence.Match;
import dev.vivavoce.speech.pronunciation.alignment.PhoneAligner.PhoneSound;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import java.util.ArrayList;
import java.util.List;

/// Whether a word of the reference text was left out: a logistic regression over how much speech is left for
/// it, how well it fits there, and the products of these. A word is left out only where too little speech is
/// left over: speech that was not understood belongs to the words that were expected there. With a model
/// without it, no word is left out.
public final class WordOmission {
    /// The number of features of a [Doubt].
    public static final int FEATURES = 20;
    /// The number of inputs of the regression: the constant, the features, and the product of each two.
    public static final int INPUTS = 1 + FEATURES + FEATURES * (FEATURES + 1) / 2;

    private static final double FARTHEST = 10;
    private static final double MOST_ROOM = 1.2;
    private static final double LITTLE_ROOM = 0.4;
    private static final double LEAST_GAIN = -6;
    private static final double MOST_GAIN = 3;
    private static final double MANY_PHONES = 10;
    private static final double LONGEST_STRETCH = 6;
    /// A word can hide in so many phones of its neighbour.
    private static final int NEAR_PHONES = 2;

    private final float[] mean;
    private final float[] scale;
    private final float[] weights;
    private final double leftOutFrom;

    /// @param model with `left.out.mean` and `left.out.scale` of the features, `left.out.weights`, one for
    ///     each input, and `left.out.from`, the probability from which a word counts as left out
    public WordOmission(ScoringModel model) {
        boolean isKnown = model.has("left.out.weights");
        mean = isKnown ? model.tensor("left.out.mean").values() : new float[0];
        scale = isKnown ? model.tensor("left.out.scale").values() : new float[0];
        weights = isKnown ? model.tensor("left.out.weights").values() : new float[0];
        leftOutFrom = isKnown ? model.tensor("left.out.from").values()[0] : 1;
    }

    /// The inputs of the regression.
    public static double[] inputs(double[] features, float[] mean, float[] scale) {
        var inputs = new double[INPUTS];
        inputs[0] = 1;
        for (int i = 0; i < FEATURES; i++) {
            inputs[1 + i] = Math.clamp((features[i] - mean[i]) * scale[i], -FARTHEST, FARTHEST);
        }
        int next = 1 + FEATURES;
        for (int i = 0; i < FEATURES; i++) {
            for (int j = i; j < FEATURES; j++) {
                inputs[next++] = Math.clamp(inputs[1 + i] * inputs[1 + j], -FARTHEST, FARTHEST);
            }
        }
        return inputs;
    }

    /// The words in doubt of an utterance.
    ///
    /// @param aligned how many words of the text were laid over the sound, in doubt or not
    public record Doubts(List<Doubt> doubts, int aligned) {}

    /// A word of the text that the recogniser did not hear, or heard as another one.
    ///
    /// @param word its index in the evidence
    /// @param reference its index in the reference text
    public record Doubt(int word, int reference, double[] features) {}

    /// 0 to 1.
    double likelihood(Doubt doubt) {
        if (weights.length == 0) {
            return 0;
        }
        var inputs = inputs(doubt.features(), mean, scale);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /// How much speaks for it that the word was left out: from 0 to 1, where it counts as left out. It is the square of
    /// the probability, in parts of that point: readers leave out far fewer words than the recordings that the
    /// regression learned from.
    double weight(Doubt doubt) {
        double share = Math.min(1, likelihood(doubt) / leftOutFrom);
        return share * share;
    }

    /// The words of the evidence that are in doubt, in order.
    ///
    /// @param heard the words that the recogniser heard, aligned alone, in order
    /// @param beyond the index in the reference text from which on nothing was matched
    static List<Doubt> doubts(PhoneSound sound, Evidence evidence, List<AlignedWord> heard, int beyond) {
        var words = evidence.words();
        var leftover = new LeftoverSpeech(sound, heard);
        double same = words.stream().filter(word -> word.match() == Match.SAME).count();
        double pace = leftover.spokenFrames(0, sound.frames())
                / (double) Math.max(1, evidence.phones().size());
        var doubts = new ArrayList<Doubt>();
        int anchor = 0;
        for (int i = 0; i < words.size(); ) {
            if (words.get(i).match() == Match.SAME) {
                anchor++;
                i++;
                continue;
            }
            int to = i;
            while (to < words.size() && words.get(to).match() != Match.SAME) {
                to++;
            }
            boolean isStart = anchor == 0 && to < words.size();
            boolean isEnd = to == words.size();
            var before = anchor > 0 && anchor <= heard.size() ? heard.get(anchor - 1) : null;
            var after = anchor < heard.size() ? heard.get(anchor) : null;
            int gapFrom = before == null ? 0 : before.phones().getLast().toFrame();
            int gapTo =
                    after == null ? sound.frames() : after.phones().getFirst().fromFrame();
            int from = before == null ? 0 : before.phones().getFirst().fromFrame();
            int until =
                    after == null ? sound.frames() : after.phones().getLast().toFrame();
            double room = leftover.phones(gapFrom, gapTo);
            int expected = 0;
            for (int w = i; w < to; w++) {
                expected += words.get(w).aligned().phones().size();
            }
            double gain =
                    leftover.gain(words.stream().map(Evidence.Word::aligned).toList(), from, until) / expected;
            double stretched = Math.min(
                    LONGEST_STRETCH,
                    Math.max(
                            leftover.longest(before == null ? List.of() : lastOf(before)),
                            leftover.longest(after == null ? List.of() : firstOf(after))));
            int earlier = 0;
            for (int w = i; w < to; w++) {
                var word = words.get(w);
                int own = word.aligned().phones().size();
                double left = isEnd ? room - earlier : isStart ? room - (expected - earlier - own) : room;
                double share = Math.clamp(left / (isEnd || isStart ? own : expected), 0, MOST_ROOM);
                doubts.add(new Doubt(w, word.reference(), new double[] {
                    share,
                    Math.min(share, LITTLE_ROOM),
                    Math.clamp(gain, LEAST_GAIN, MOST_GAIN),
                    evidence.meanOf(w),
                    evidence.worstOf(w),
                    -Math.log1p(Math.min(30, -word.logProbability())),
                    word.match() == Match.OTHER ? 1 : 0,
                    word.match() == Match.OTHER ? word.likeness() : 0,
                    isStart ? 1 : 0,
                    isEnd ? 1 : 0,
                    Math.log1p(expected),
                    evidence.mean(),
                    same / words.size(),
                    word.reference() >= beyond ? 1 : 0,
                    Math.min(room, MANY_PHONES) / MANY_PHONES,
                    stretched,
                    pace,
                    Math.log1p(own),
                    Math.log1p(words.size()),
                    same == 0 ? 1 : 0,
                }));
                earlier += own;
            }
            i = to;
        }
        return List.copyOf(doubts);
    }

    private static List<AlignedPhone> lastOf(AlignedWord word) {
        var phones = word.phones();
        return phones.subList(Math.max(0, phones.size() - NEAR_PHONES), phones.size());
    }

    private static List<AlignedPhone> firstOf(AlignedWord word) {
        var phones = word.phones();
        return phones.subList(0, Math.min(NEAR_PHONES, phones.size()));
    }
}
