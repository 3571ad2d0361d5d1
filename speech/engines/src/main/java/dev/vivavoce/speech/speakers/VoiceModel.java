package dev.vivavoce.speech.speakers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How voices differ. Features are projected to where the differences of one voice from stretch to stretch have the
/// variance 1 in each direction, and those between voices the variances `between` (probabilistic linear discriminant
/// analysis, Ioffe 2006; the two-covariance form of Brümmer and de Villiers 2010).
///
/// @param mean of each feature, used for one that is not known
/// @param spread of each feature
/// @param projection a row for each direction
/// @param between the variance of voices in each direction
/// @param rules how pieces are divided among speakers
public record VoiceModel(double[] mean, double[] spread, double[][] projection, double[] between, Rules rules) {
    /// How pieces are divided among speakers.
    ///
    /// @param evidence what a second and a half of speech counts: less than 1, because pieces of one recording are
    ///     not independent
    /// @param stop the logarithm of the odds for one voice, from which groups of pieces are joined
    /// @param leastSeconds who speaks less is no speaker
    /// @param change what a change of the speaker in an utterance costs, as a logarithm of odds
    public record Rules(double evidence, double stop, double leastSeconds, double change) {}

    /// A piece with so many frames is whole evidence.
    private static final double FULL_FRAMES = 150;

    private static final String FILE = "voices.model";

    /// The one that this build ships.
    public static VoiceModel shipped() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VoiceModel.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return read(in);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Reads a file that [#written] has made: lines `name number number …`; those with `#` say where it comes from.
    static VoiceModel read(BufferedReader from) throws IOException {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var words = line.strip().split(" ");
            rows.put(
                    words[0],
                    Arrays.stream(words)
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        var between = row(rows, "between");
        var projection = new double[between.length][];
        for (int i = 0; i < projection.length; i++) projection[i] = row(rows, "direction-" + i);
        var rules = row(rows, "rules");
        return new VoiceModel(
                row(rows, "mean"),
                row(rows, "spread"),
                projection,
                between,
                new Rules(rules[0], rules[1], rules[2], rules[3]));
    }

    private static double[] row(Map<String, double[]> rows, String name) throws IOException {
        var row = rows.get(name);
        if (row == null) throw new IOException(FILE + " has no " + name);
        return row;
    }

    /// The content of its file, without the comment.
    public String written() {
        var text = new StringBuilder();
        write(text, "mean", mean);
        write(text, "spread", spread);
        for (int i = 0; i < projection.length; i++) write(text, "direction-" + i, projection[i]);
        write(text, "between", between);
        write(text, "rules", rules.evidence(), rules.stop(), rules.leastSeconds(), rules.change());
        return text.toString();
    }

    private static void write(StringBuilder text, String name, double... values) {
        text.append(name);
        for (double value : values) text.append(String.format(Locale.ROOT, " %.6g", value));
        text.append('\n');
    }

    /// The same with other rules.
    public VoiceModel with(Rules other) {
        return new VoiceModel(mean, spread, projection, between, other);
    }

    /// Where a piece lies among voices.
    double[] place(VoicePiece piece) {
        var place = new double[projection.length];
        for (int i = 0; i < place.length; i++)
            for (int k = 0; k < mean.length; k++) {
                double value = piece.features()[k];
                if (!Double.isNaN(value)) place[i] += projection[i][k] * (value - mean[k]) / spread[k];
            }
        return place;
    }

    /// What a piece counts.
    double weight(VoicePiece piece) {
        return piece.isHeard() ? rules.evidence() * Math.min(1, piece.frames() / FULL_FRAMES) : 0;
    }
}
