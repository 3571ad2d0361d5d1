package dev.vivavoce.speech.recognition.moonshine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The probability that a recognised word was said. The recogniser's own probability is not calibrated: in training
/// a tenth of it is reserved for words that were not said, so three in four words with one half are right.
///
/// A logistic regression over two numbers. `./vivavoce tune` fits it to the words that the tuned recogniser writes for
/// speakers whom it was not tuned on (right where the text has the same word). docs/scoring.md has the calibration
/// error.
///
/// @param constant in log-odds
/// @param ofWord weight of the log-odds of the word's own probability
/// @param ofText weight of the text's mean log-probability per token: in an uncertain text, a certain word is less
///     certain
public record WordConfidence(double constant, double ofWord, double ofText) {
    private static final String RESOURCE = "word-confidence.properties";
    private static final double LEAST = 1e-4;
    private static final double LEAST_OF_TEXT = -3;

    /// The shipped weights.
    public static WordConfidence shipped() {
        try (var input = WordConfidence.class.getResourceAsStream(RESOURCE)) {
            if (input == null) throw new IllegalStateException(RESOURCE + " is not in the jar");
            return read(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads properties with the three weights; others are ignored.
    static WordConfidence read(InputStream input) throws IOException {
        var properties = new Properties();
        properties.load(input);
        return new WordConfidence(
                weight(properties, "constant"), weight(properties, "of-word"), weight(properties, "of-text"));
    }

    private static double weight(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) throw new IllegalArgumentException(name + " is missing");
        return Double.parseDouble(value.strip());
    }

    /// The inputs of the regression, one for each weight in the order of the components.
    ///
    /// @param probability of the word's least certain token, 0 to 1
    /// @param textLogProbability of its text, per token
    public static double[] inputs(double probability, double textLogProbability) {
        double clamped = Math.clamp(probability, LEAST, 1 - LEAST);
        return new double[] {1, Math.log(clamped / (1 - clamped)), Math.max(LEAST_OF_TEXT, textLogProbability)};
    }

    /// @param probability of the word's least certain token, 0 to 1
    /// @param textLogProbability of its text, per token
    /// @return 0 to 1
    public double of(double probability, double textLogProbability) {
        return ofInputs(inputs(probability, textLogProbability));
    }

    /// @param inputs as [#inputs] makes them
    /// @return 0 to 1
    public double ofInputs(double[] inputs) {
        double logOdds = constant * inputs[0] + ofWord * inputs[1] + ofText * inputs[2];
        return 1 / (1 + Math.exp(-logOdds));
    }
}
