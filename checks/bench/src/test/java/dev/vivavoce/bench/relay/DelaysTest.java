package dev.vivavoce.bench.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.bench.relay.LiveStream.Moments;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private static final long MS = 1_000_000;

    @Test
    void delays_count_from_when_a_message_was_due() {
        var moments = new Moments(3);
        happen(moments, 0, 100, 100, 101, 102);
        happen(moments, 1, 200, 203, 210, 0);
        happen(moments, 2, 300, 301, 304, 309);
        var delays = Delays.of(List.of(moments), 1);
        assertThat(delays.up()).containsExactly(10, 4);
        assertThat(delays.roundTrip()).as("of what was acknowledged").containsExactly(9);
        assertThat(delays.down()).containsExactly(5);
        assertThat(delays.behind()).containsExactly(3, 1);
        assertThat(delays.lost()).isZero();
    }

    @Test
    void a_message_that_speech_never_received_is_lost_also_in_the_warm_up() {
        var moments = new Moments(2);
        happen(moments, 1, 200, 200, 201, 202);
        assertThat(Delays.of(List.of(moments), 1).lost()).isEqualTo(1);
    }

    @Test
    void the_bar_is_reached_by_any_load_of_all_streams() {
        assertThat(missed(step(100, 10, 1, 2), step(900, 10, 1, 60), step(900, 2, 1, 4)))
                .isEmpty();
        assertThat(missed(step(100, 10, 1, 2), step(900, 10, 1, 60)))
                .containsExactly("p99 added at most 5 ms with 900 streams, whatever they send");
    }

    @Test
    void the_table_names_what_the_edge_adds() {
        assertThat(RelayReport.table(List.of(step(900, 10, 1, 3))).lines().skip(1))
                .singleElement()
                .asString()
                .contains("900 × 10", "3.00, 3.00, 3.00", "2.00, 2.00, 2.00");
    }

    @SuppressWarnings("unchecked")
    private static List<String> missed(Step.Outcome... steps) {
        var report = new Report();
        RelayReport.add(report, List.of(steps), 900);
        return (List<String>) Objects.requireNonNull(report.json().get("missed"));
    }

    private static Step.Outcome step(int streams, int messages, long direct, long overEdge) {
        return new Step.Outcome(
                new Step(streams, messages, 5, 20), 100, delays(overEdge), delays(direct), 0.5, 0.5, List.of());
    }

    private static Delays delays(long roundTrip) {
        var moments = new Moments(1);
        happen(moments, 0, 100, 100, 100 + roundTrip, 100 + roundTrip);
        return Delays.of(List.of(moments), 0);
    }

    private static void happen(Moments moments, int message, long due, long sent, long received, long acknowledged) {
        moments.due().set(message, due * MS);
        moments.sent().set(message, sent * MS);
        moments.received().set(message, received * MS);
        moments.acknowledged().set(message, acknowledged * MS);
    }
}
