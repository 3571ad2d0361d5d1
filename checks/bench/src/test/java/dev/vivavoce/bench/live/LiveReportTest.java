package dev.vivavoce.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LiveReportTest {
    private static final LiveOutcome GOOD = new LiveOutcome(
            576, List.of(new LiveOutcome.Text(2, 3, 700, 702, 900)), 3, List.of(500.0, 510.0), 40, List.of(0.1), null);

    @Test
    void the_hang_over_is_reported_apart_from_the_time_after_it() {
        var report = new LiveReport(
                List.of(GOOD), new double[] {2, 3}, new double[] {1, 1}, 0.5, new double[] {600, 700}, 4);
        assertThat(report.isGood()).isTrue();
        assertThat(report.text().lines())
                .anyMatch(line -> line.matches("speech end → final text, socket +700 +700 +700 +700 +1"))
                .anyMatch(line -> line.matches(" +of it after the hang-over: final text +124 .*"))
                .anyMatch(line -> line.matches(" +of it after the hang-over: scores +324 .*"))
                .contains("the edge adds to a round trip: 1.00 ms at p50, 2.00 ms at p99")
                .contains("interim texts: 3, 1.50 for each second spoken; left out by speech when busy: 4")
                .contains(
                        "the platform's process (without PostgreSQL): 0.50 processors, 650 MB on average, 700 MB at most")
                .contains("sessions: 1, failed: 0; final texts: 1");
    }

    @Test
    void one_failed_session_fails_the_run_and_unknown_figures_are_left_out() {
        var report = new LiveReport(
                List.of(GOOD, LiveOutcome.failed("no result")),
                new double[0],
                new double[0],
                Double.NaN,
                new double[0],
                Double.NaN);
        assertThat(report.isGood()).isFalse();
        assertThat(report.failures()).containsExactly("no result");
        assertThat(report.json()).doesNotContainKey("processors").containsEntry("finalTexts", 1);
        assertThat(report.text()).contains("runs elsewhere");
    }
}
