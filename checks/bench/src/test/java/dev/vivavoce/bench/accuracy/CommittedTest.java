package dev.vivavoce.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.accuracy.AccuracyReport.Row;
import dev.vivavoce.bench.accuracy.AccuracyReport.Unit;
import dev.vivavoce.speech.evaluation.figures.Bootstrap;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommittedTest {
    private static final Committed COMMITTED = Committed.parse("""
            {"figures": [
              {"group": "word errors", "name": "all", "count": 9, "of": "words",
               "value": 0.3, "low95": 0.25, "high95": 0.35},
              {"group": "Pearson r with experts", "name": "phone", "count": 9, "of": "phones",
               "value": 0.6, "low95": 0.55, "high95": 0.65},
              {"group": "real-time factor", "name": "one at a time", "count": 9, "of": "recordings",
               "value": 0.1, "low95": 0.09, "high95": 0.11}
            ]}
            """);

    @Test
    void a_figure_within_its_interval_did_not_fall() {
        assertThat(COMMITTED.falls(report(0.34, 0.56, 5))).isEmpty();
    }

    @Test
    void more_errors_and_less_agreement_than_the_interval_allows_are_falls() {
        assertThat(COMMITTED.falls(report(0.36, 0.54, 0.1)).stream().map(Committed.Fall::name))
                .containsExactly("word errors, all", "Pearson r with experts, phone");
    }

    @Test
    void better_figures_are_not_falls() {
        assertThat(COMMITTED.falls(report(0.1, 0.9, 0.01))).isEmpty();
    }

    @Test
    void recordings_are_identified_by_names_and_texts_in_any_order() {
        var one = new Recording("a", "s", 9, "one", Path.of("a.wav"), null);
        var two = new Recording("b", "s", 9, "two", Path.of("b.wav"), null);
        assertThat(Committed.fingerprint(List.of(one, two))).isEqualTo(Committed.fingerprint(List.of(two, one)));
        assertThat(Committed.fingerprint(List.of(one, two))).isNotEqualTo(Committed.fingerprint(List.of(one)));
        assertThat(Committed.of(Committed.fingerprint(List.of(one))).figures()).isEmpty();
    }

    private static AccuracyReport report(double wordErrors, double phone, double realTime) {
        return new AccuracyReport(
                List.of(
                        row("word errors", "all", wordErrors),
                        row("Pearson r with experts", "phone", phone),
                        row("real-time factor", "one at a time", realTime),
                        row("word errors", "new since then", 1)),
                List.of());
    }

    private static Row row(String group, String name, double value) {
        return new Row(group, name, 9, "things", Unit.NUMBER, new Bootstrap.Figure(value, value, value));
    }
}
