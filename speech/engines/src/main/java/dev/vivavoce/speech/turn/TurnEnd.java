package dev.vivavoce.speech.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;

/// Decides after which silence a turn is over. At the start of a pause, [PauseCues] give the probability that
/// the speaker has finished; while the silence lasts, it grows by Bayes' rule, because pauses inside a turn
/// become rarer the longer they are, sooner for a quick speaker than for a slow one ([PauseHabit]). The turn
/// is over when the odds reach a limit.
///
/// @param weights of the inputs of [PauseCues]
/// @param meanLog mean of the logarithms of the pauses of all learners, in seconds
/// @param spreadLog standard deviation of the logarithms of one speaker's pauses
/// @param habitWeight how many pauses of a speaker weigh as much as all learners' mean
/// @param odds those at which a turn is over
public record TurnEnd(double[] weights, double meanLog, double spreadLog, double habitWeight, double odds) {
    /// From here on a pause is one.
    public static final Duration SHORTEST = Duration.ofMillis(256);
    /// The shortest wait before an answer, however complete the sentence sounds.
    public static final Duration LEAST = Duration.ofMillis(300);
    /// The longest wait, however unfinished the sentence sounds.
    public static final Duration MOST = Duration.ofMillis(2_500);

    private static final String FILE = "turn-end.properties";

    public TurnEnd {
        if (weights.length != PauseCues.SIZE)
            throw new IllegalArgumentException("weights: " + weights.length + " (expected: " + PauseCues.SIZE + ")");
        if (spreadLog <= 0 || habitWeight <= 0 || odds <= 0)
            throw new IllegalArgumentException("spread, habit weight and odds (expected: above 0)");
    }

    /// The shipped one.
    public static TurnEnd shipped() {
        try (var in = TurnEnd.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            var properties = new Properties();
            properties.load(in);
            var weights = new double[PauseCues.SIZE];
            for (int i = 0; i < weights.length; i++) weights[i] = number(properties, "weight-" + i);
            return new TurnEnd(
                    weights,
                    number(properties, "mean-log"),
                    number(properties, "spread-log"),
                    number(properties, "habit-weight"),
                    number(properties, "odds"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Properties properties, String name) {
        var text = properties.getProperty(name);
        if (text == null) throw new IllegalStateException(FILE + " has no " + name);
        return Double.parseDouble(text);
    }

    /// The probability that the speaker has finished, known at the start of the pause.
    public double probability(double[] inputs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * inputs[i];
        return 1 / (1 + Math.exp(-sum));
    }

    /// The silence after which the turn is over.
    public Duration waits(double[] inputs, PauseHabit habit) {
        double finished = probability(inputs);
        // The turn is over once survival <= ratio: the share of pauses inside turns that last longer.
        double ratio = finished / (1 - finished) / odds;
        if (ratio >= 1) return LEAST;
        double mean = habit.expectedMeanLog(meanLog, habitWeight);
        double least = seconds(SHORTEST);
        double most = seconds(MOST);
        double limit = ratio * survival(least, mean);
        if (survival(most, mean) > limit) return MOST;
        for (int step = 0; step < 40; step++) {
            double middle = (least + most) / 2;
            if (survival(middle, mean) > limit) least = middle;
            else most = middle;
        }
        var waits = Duration.ofNanos(Math.round(most * 1e9));
        return waits.compareTo(LEAST) < 0 ? LEAST : waits;
    }

    /// The share of pauses inside turns that last longer.
    private double survival(double seconds, double mean) {
        return 1 - normal((Math.log(seconds) - mean) / spreadLog);
    }

    /// The distribution function of the normal distribution (Abramowitz and Stegun 26.2.17; off by 7.5e-8 at most).
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * polynomial;
        return x > 0 ? 1 - tail : tail;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
