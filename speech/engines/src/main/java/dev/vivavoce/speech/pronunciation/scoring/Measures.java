package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.pronunciation.alignment.Phones;
import dev.vivavoce.speech.pronunciation.alignment.Sums;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.scoring.ScoredWord.ScoredPhone;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Estimates experts' scores of a whole performance, 0 to 10 each: a ridge regression over scored words,
/// their times and the voice. The recognised text is no input, so a better recogniser changes no
/// score.
public final class Measures {
    /// The number of [#features].
    public static final int FEATURES = 28;
    /// The estimates, in the order of the columns of `measures.weights`.
    public static final List<String> ESTIMATED = List.of("total", "accuracy", "fluency", "prosodic");

    /// Features are clipped at this distance from the training data's mean, in standard deviations.
    private static final double FARTHEST = 3;

    private static final double SHORT_PAUSE_SECONDS = 0.1;
    private static final double LONG_PAUSE_SECONDS = 0.25;
    private static final double LONGEST_PAUSE_SECONDS = 3;
    private static final double POOR_PHONE = 75;

    private final float[] mean;
    private final float[] scale;
    private final ScoringModel.Tensor weights;

    /// @param model with `measures.mean`, `measures.scale` and `measures.weights`, whose last row is constant
    public Measures(ScoringModel model) {
        mean = model.tensor("measures.mean").values();
        scale = model.tensor("measures.scale").values();
        weights = model.tensor("measures.weights");
    }

    /// Experts' scores, 0 to 10. The overall score is computed from these, so the total of the model is not used.
    record Estimated(double accuracy, double fluency, double prosodic) {
        /// Raises each towards the other's, where that is higher.
        ///
        /// @param share how far, 0 to 1
        Estimated raisedTo(Estimated other, double share) {
            return new Estimated(
                    accuracy + share * Math.max(0, other.accuracy - accuracy),
                    fluency + share * Math.max(0, other.fluency - fluency),
                    prosodic + share * Math.max(0, other.prosodic - prosodic));
        }
    }

    Estimated estimate(List<ScoredUtterance> utterances) {
        var features = features(utterances);
        var sums = new double[weights.columns()];
        for (int c = 0; c < sums.length; c++) {
            for (int i = 0; i < features.length; i++) {
                if (Double.isNaN(features[i])) continue; // not known: as usual
                double normal = Math.clamp((features[i] - mean[i]) * scale[i], -FARTHEST, FARTHEST);
                sums[c] += normal * weights.values()[i * weights.columns() + c];
            }
            sums[c] = Math.clamp(sums[c] + weights.values()[features.length * weights.columns() + c], 0, 10);
        }
        return new Estimated(
                sums[ESTIMATED.indexOf("accuracy")],
                sums[ESTIMATED.indexOf("fluency")],
                sums[ESTIMATED.indexOf("prosodic")]);
    }

    /// The features; NaN where one is not known. Insertions are excluded; at least one other word must have phones.
    public static double[] features(List<ScoredUtterance> utterances) {
        var spoken = utterances.stream()
                .filter(utterance -> !utterance.words().isEmpty())
                .toList();
        var heard = utterances.stream().flatMap(Measures::heard).toList();
        var words = spoken.stream()
                .flatMap(utterance -> utterance.words().stream())
                .filter(Measures::counts)
                .toList();
        var phones = words.stream().flatMap(word -> word.phones().stream()).toList();
        var phoneScores = phones.stream().mapToDouble(ScoredPhone::score).toArray();
        var wordScores = words.stream().mapToDouble(ScoredWord::scoreIfSaid).toArray();
        var lengths = phones.stream().mapToDouble(Measures::seconds).toArray();
        var vowels = phones.stream()
                .filter(phone -> Phones.isVowel(phone.arpabet()))
                .mapToDouble(Measures::seconds)
                .toArray();
        var pauses = pauses(heard);
        double silence = Arrays.stream(pauses).sum();
        double time =
                Math.max(0.1, heard.getLast().endSeconds() - heard.getFirst().startSeconds());
        return new double[] {
            Sums.mean(phoneScores),
            Sums.least(phoneScores),
            Sums.lowest(4, phoneScores),
            share(phoneScores, score -> score < POOR_PHONE ? 1 : 0),
            Sums.mean(wordScores),
            Sums.least(wordScores),
            Sums.lowest(3, wordScores),
            Math.max(-8, mean(spoken, utterance -> utterance.manner().wordLog())),
            Math.max(
                    -12,
                    spoken.stream()
                            .mapToDouble(utterance -> utterance.manner().leastWordLog())
                            .filter(log -> !Double.isNaN(log))
                            .min()
                            .orElse(Double.NaN)),
            phones.size() / time,
            phones.size() / Math.max(0.1, time - silence),
            silence / time,
            share(pauses, pause -> pause >= SHORT_PAUSE_SECONDS ? 1 : 0),
            share(pauses, pause -> pause >= LONG_PAUSE_SECONDS ? 1 : 0),
            Math.min(LONGEST_PAUSE_SECONDS, Arrays.stream(pauses).max().orElse(0)),
            Math.log(time),
            Math.log(phones.size()),
            Math.log(words.size()),
            Sums.variation(vowels),
            Sums.unevenness(vowels),
            Sums.variation(lengths),
            mean(spoken, utterance -> utterance.manner().pitchSpreadSemitones()),
            mean(spoken, utterance -> utterance.manner().pitchRangeSemitones()),
            mean(spoken, utterance -> utterance.manner().loudnessSpread()),
            mean(spoken, utterance -> utterance.manner().phoneLog()),
            mean(spoken, utterance -> utterance.manner().margin()),
            mean(spoken, utterance -> utterance.manner().poorShare()),
            mean(spoken, utterance -> utterance.manner().leastMargin()),
        };
    }

    static boolean counts(ScoredWord word) {
        return word.errorType() != ErrorType.INSERTION && !word.phones().isEmpty();
    }

    private static double seconds(ScoredPhone phone) {
        return phone.endSeconds() - phone.startSeconds();
    }

    /// A word in time.
    private record Span(double startSeconds, double endSeconds) {}

    /// Times come from the recognised words, or from the text's words where nothing was recognised.
    private static Stream<Span> heard(ScoredUtterance utterance) {
        return utterance.transcript().words().isEmpty()
                ? utterance.words().stream().map(word -> new Span(word.startSeconds(), word.endSeconds()))
                : utterance.transcript().words().stream().map(word -> new Span(word.startSeconds(), word.endSeconds()));
    }

    /// The silences between words, short and long.
    private static double[] pauses(List<Span> words) {
        var pauses = new double[Math.max(0, words.size() - 1)];
        for (int i = 0; i < pauses.length; i++) {
            pauses[i] =
                    Math.max(0, words.get(i + 1).startSeconds() - words.get(i).endSeconds());
        }
        return pauses;
    }

    private static double share(double[] values, DoubleUnaryOperator counted) {
        return Sums.mean(Arrays.stream(values).map(counted).toArray());
    }

    /// The mean of all utterances of which the value is known, weighted by their words; NaN where there are none.
    private static double mean(List<ScoredUtterance> utterances, ToDoubleFunction<ScoredUtterance> value) {
        double sum = 0;
        double weights = 0;
        for (var utterance : utterances) {
            if (Double.isNaN(value.applyAsDouble(utterance))) continue;
            double weight = utterance.words().size();
            sum += weight * value.applyAsDouble(utterance);
            weights += weight;
        }
        return sum / weights;
    }
}
