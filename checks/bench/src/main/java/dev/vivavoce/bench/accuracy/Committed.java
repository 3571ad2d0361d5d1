package dev.vivavoce.bench.accuracy;

import dev.vivavoce.bench.accuracy.AccuracyReport.Row;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The figures that were last committed for the same recordings. The files are beside this class as
/// `figures-FINGERPRINT.json`, in the format that the bench writes: to replace the reference, copy a result
/// there.
///
/// @param figures by group and name; empty when no figures are committed for these recordings
public record Committed(Map<String, Interval> figures) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param low lower end of its 95 % interval
    /// @param high upper end
    record Interval(double value, double low, double high) {}

    /// A figure that is worse than the committed one by more than its interval.
    public record Fall(String name, double before, double now) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: %.3f, was %.3f", name, now, before);
        }
    }

    /// Identifies a set of recordings: a hash over their names and texts.
    public static String fingerprint(List<Recording> recordings) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            recordings.stream()
                    .map(recording -> recording.id() + "\t" + recording.text() + "\n")
                    .sorted()
                    .forEach(line -> hash.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Committed of(String fingerprint) {
        try (var stream = Committed.class.getResourceAsStream("figures-" + fingerprint + ".json")) {
            return stream == null
                    ? new Committed(Map.of())
                    : parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Committed parse(String json) {
        var figures = new HashMap<String, Interval>();
        for (var row : JSON.readTree(json).required("figures")) {
            if (row.has("low95")) {
                figures.put(
                        row.required("group").asString() + ", "
                                + row.required("name").asString(),
                        new Interval(
                                row.required("value").asDouble(),
                                row.required("low95").asDouble(),
                                row.required("high95").asDouble()));
            }
        }
        return new Committed(Map.copyOf(figures));
    }

    /// Returns the figures that fell. Times depend on the machine and are not compared.
    public List<Fall> falls(AccuracyReport report) {
        var falls = new ArrayList<Fall>();
        for (var row : report.rows()) {
            var name = row.group() + ", " + row.name();
            var before = figures.get(name);
            if (before != null && isWorse(row, before)) {
                falls.add(new Fall(name, before.value(), row.figure().value()));
            }
        }
        return List.copyOf(falls);
    }

    private static boolean isWorse(Row row, Interval before) {
        double now = row.figure().value();
        return switch (row.group()) {
            case "word errors" -> now > before.high();
            case "real-time factor", "cost of 4 s of speech" -> false;
            case "confidence of words" -> row.name().startsWith("off by") ? now > before.high() : now < before.low();
            case "overall score" -> row.name().equals("wrong text") ? now > before.high() : now < before.low();
            default -> now < before.low();
        };
    }
}
