package dev.vivavoce.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Metrics;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveReportTest {
    private static final LiveOutcome GOOD = new LiveOutcome(
            576, List.of(new LiveOutcome.Text(2, 3, 700, 702, 900)), 3, List.of(500.0, 510.0), 40, List.of(0.1), null);

    private static final Stages STAGES = Stages.of(Metrics.of("""
            speech_recognition_seconds_count 4
            speech_recognition_seconds_sum 2.0
            speech_executor_wait_seconds_count{urgency="LIVE"} 8
            speech_executor_wait_seconds_sum{urgency="LIVE"} 0.08
            speech_executor_wait_seconds_count{urgency="INTERIM"} 90
            """));

    @Test
    void stages_are_those_since_the_bench_began() {
        var later = Stages.of(Metrics.of("""
                speech_recognition_seconds_count 10
                speech_recognition_seconds_sum 3.2
                speech_executor_wait_seconds_count{urgency="LIVE"} 8
                """));
        assertThat(later.since(STAGES).toString().lines())
                .anyMatch(line -> line.matches("recognition: encoder and decoder +200.0 +6 +1.2"))
                .anyMatch(line -> line.matches("final work: waiting for a thread +– +0 .*"));
        assertThat(STAGES.toString()).containsPattern("final work: waiting for a thread +10.0 +8 +0.1");
    }

    @Test
    void the_hang_over_is_reported_apart_from_the_time_after_it() {
        var report = new LiveReport(
                List.of(GOOD),
                new double[] {2, 3},
                new double[] {1, 1},
                0.5,
                new double[] {600, 700},
                4,
                STAGES,
                new double[] {333, 349},
                88);
        assertThat(report.isGood()).isTrue();
        assertThat(report.text().lines())
                .anyMatch(line -> line.matches("speech end → final text, socket +700 +700 +700 +700 +1"))
                .anyMatch(line -> line.matches(" +of it after the hang-over: final text +124 .*"))
                .anyMatch(line -> line.matches(" +of it after the hang-over: scores +324 .*"))
                .contains("the edge adds to a round trip: 1.00 ms at p50, 2.00 ms at p99")
                .contains("interim texts: 3, 1.50 for each second spoken; left out by speech when busy: 4")
                .contains(
                        "the platform's process (without PostgreSQL): 0.50 processors, 650 MB on average, 700 MB at most")
                .contains("calibration loop: 333 ms before, 349 ms after")
                .contains("recognition alone: 88 ms for each second of speech")
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
                Double.NaN,
                STAGES,
                new double[] {333, 349},
                Double.NaN);
        assertThat(report.isGood()).isFalse();
        assertThat(report.failures()).containsExactly("no result");
        assertThat(report.json()).doesNotContainKey("processors").containsEntry("finalTexts", 1);
        assertThat(report.text()).contains("runs elsewhere");
    }

    @Test
    void memory_that_grows_while_the_load_is_the_same_fails_the_run() {
        var flat = ofMemory(second -> second < 600 ? second : 1_000);
        assertThat(flat.isGood()).isTrue();
        assertThat(flat.text()).contains("its memory: 1000 MB after ten minutes, 1000 MB in the last minute");
        assertThat(flat.json()).containsEntry("megabytesInTheLastMinute", 1_000.0);
        assertThat(ofMemory(second -> 1_000 + second / 10.0).failures())
                .containsExactly("the platform's memory grew: 1063 MB after ten minutes, 1357 MB in the last minute");
    }

    private static LiveReport ofMemory(IntToDoubleFunction megabytes) {
        return new LiveReport(
                List.of(GOOD),
                new double[0],
                new double[0],
                1,
                IntStream.range(0, 3_600).mapToDouble(megabytes).toArray(),
                0,
                STAGES,
                new double[] {333, 349},
                88);
    }
}
