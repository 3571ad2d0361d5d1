package dev.vivavoce.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Metrics;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkReportTest {
    private static final Metrics METRICS = Metrics.of("""
        speech_partner_reply_seconds_count 4
        speech_partner_reply_seconds_sum 0.2
        speech_partner_prepared_total{outcome="kept"} 5.0
        speech_partner_prepared_total{outcome="dropped"} 2.0
        """);

    @Test
    void a_wait_is_the_sum_of_its_parts_and_is_held_against_the_bars() {
        var report = report(talk(600, 1, 0), talk(1_000, 19, 1));
        assertThat(report.isGood()).isTrue();
        assertThat(report.text().lines())
                .anyMatch(line -> line.matches("learner's last sound → partner's first +1075 .* 20"))
                .anyMatch(line -> line.matches(" +of it until the turn is over +1000 .* 20"))
                .anyMatch(line -> line.matches(" +of it until the caption \\(reply and voice\\) +50 .* 20"))
                .anyMatch(line -> line.matches("interruption → the partner's voice stops +240 .* 2"))
                .anyMatch(line -> line.matches("partner: until its first sentence +50.0 +4 +0.2"))
                .contains("bars: 1100 ms at p50 (reached), 1800 ms at p95 (reached)")
                .contains(
                        "talks: 2, failed: 0; turns that the partner cut off: 1; interruptions that did not stop it: 0")
                .contains("replies that were begun before the turn was over: 5 kept, 2 dropped")
                .contains("the platform runs elsewhere: its processor time and memory are not known here");
        assertThat(report.json()).containsEntry("answers", 20).containsEntry("cutOff", 1);
    }

    @Test
    void a_slow_median_a_slow_tail_and_a_failed_talk_each_fail_the_run() {
        assertThat(report(talk(1_050, 10, 0)).isGood()).isFalse();
        assertThat(report(talk(600, 10, 0), talk(2_000, 2, 0)).isGood()).isFalse();
        var failed = report(talk(600, 10, 0), TalkOutcome.failed("an answer did not come"));
        assertThat(failed.isGood()).isFalse();
        assertThat(failed.failures()).containsExactly("an answer did not come");
        assertThat(report(TalkOutcome.failed("no line")).isGood()).isFalse();
    }

    @Test
    void with_a_model_learners_may_wait_for_its_first_token_as_well() {
        var late = Duration.ofMillis(400);
        assertThat(report(late, talk(1_400, 10, 0)).isGood()).isTrue();
        assertThat(report(late, talk(1_450, 10, 0)).isGood()).isFalse();
        assertThat(report(late, talk(1_400, 10, 0)).text())
                .contains("1500 ms at p50 (reached)", "first token: 400 ms", "10 of 10");
    }

    /// Answers with this time until the end of the turn, and 75 ms after it.
    private static TalkOutcome talk(double turnEnd, int answers, int cutOff) {
        return new TalkOutcome(
                Collections.nCopies(answers, new TalkOutcome.Answer(turnEnd, 50, 25, true)),
                cutOff,
                List.of(new TalkOutcome.Stop(240, 700)),
                0,
                List.of(0.1),
                null);
    }

    private static TalkReport report(TalkOutcome... talks) {
        return report(Duration.ZERO, talks);
    }

    private static TalkReport report(Duration firstToken, TalkOutcome... talks) {
        return new TalkReport(
                List.of(talks),
                firstToken,
                Double.NaN,
                new double[0],
                Stages.ofTalks(METRICS),
                TalkReport.Prepared.of(METRICS),
                new double[] {333, 349});
    }
}
