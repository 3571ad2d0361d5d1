package dev.vivavoce.bench.watchers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.hostile.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeliveriesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LOG = List.of("a", "b", "c");

    private final Deliveries deliveries = new Deliveries(2);

    @Test
    void every_watcher_gets_every_durable_event_once_and_in_order() {
        receives(0, "a", "b", "c");
        receives(1, "a", "b", "c");
        deliveries.watcher(1).next(event("c", false));
        var count = deliveries.against(LOG);
        assertThat(count).isEqualTo(new Deliveries.Count(6, 6, 0, 1, List.of()));
        assertThat(count.lost()).isZero();
        assertThat(count.delivered()).isEqualTo(7);
        assertThat(missed(count)).isEmpty();
    }

    @Test
    void what_one_watcher_misses_is_lost_even_when_another_gets_something_twice() {
        receives(0, "a", "c");
        receives(1, "a", "b", "b", "c");
        var count = deliveries.against(LOG);
        assertThat(count.lost()).isEqualTo(1);
        assertThat(count.wrong()).isEqualTo(1);
        assertThat(missed(count)).containsExactly("no event lost: 1", "no event twice or out of order: 1");
    }

    @Test
    void an_event_out_of_order_and_one_of_another_session_are_wrong() {
        receives(0, "b", "a", "c");
        receives(1, "a", "x", "b", "c");
        var count = deliveries.against(LOG);
        assertThat(count.lost()).as("a came too late").isEqualTo(1);
        assertThat(count.wrong()).isEqualTo(2);
    }

    @Test
    void a_subscription_that_failed_is_told_with_its_reason() throws InterruptedException {
        receives(0, "a", "b", "c");
        deliveries.watcher(0).ended(Optional.empty());
        deliveries.watcher(1).ended(Optional.of("the socket was closed: 1012 DRAINING"));
        deliveries.awaitEnd(Duration.ofMinutes(1));
        var count = deliveries.against(LOG);
        assertThat(count.lost()).isEqualTo(3);
        assertThat(missed(count)).anyMatch(line -> line.contains("1 failures [the socket was closed: 1012 DRAINING]"));
    }

    @Test
    void processor_time_is_shared_by_all_events_and_watchers() {
        var report = new Report();
        WatchersReport.add(
                report,
                2,
                List.of(
                        round(Duration.ofMillis(3), 100, 0),
                        round(Duration.ofMillis(1), 20, 80),
                        round(Duration.ofMillis(2), 100, 0)));
        assertThat(report.text().lines())
                .anyMatch(line -> line.matches("CPU of the edge .* 20.0 µs, 10.0 µs, 30.0 µs"))
                .anyMatch(line -> line.matches("… delivered, expected +220, 220"));
    }

    @Test
    void a_heap_of_a_gigabyte_one_that_cannot_be_read_and_a_missing_subscription_miss_the_bar() {
        assertThat(missed(new IdleSubscriptions.Result(10, 40, 953, 41, List.of())))
                .isEmpty();
        assertThat(missed(new IdleSubscriptions.Result(10, 40, 954, 41, List.of())))
                .hasSize(1);
        assertThat(missed(new IdleSubscriptions.Result(10, Double.NaN, Double.NaN, Double.NaN, List.of())))
                .hasSize(1);
        assertThat(missed(new IdleSubscriptions.Result(9, 40, 100, 41, List.of("no"))))
                .containsExactly("every idle subscription runs to the end: 1 failures [no]");
    }

    private void receives(int watcher, String... cursors) {
        for (var cursor : cursors) deliveries.watcher(watcher).next(event(cursor, true));
    }

    private static JsonNode event(String cursor, boolean durable) {
        return JSON.readTree("{\"speakingEvents\": {\"cursor\": \"%s\", \"durable\": %s}}".formatted(cursor, durable));
    }

    private static FanOut.Round round(Duration cpu, long durable, long interim) {
        return new FanOut.Round(50, 40, new Deliveries.Count(durable, durable, 0, interim, List.of()), cpu);
    }

    private static List<String> missed(Deliveries.Count count) {
        var report = new Report();
        WatchersReport.add(report, 2, List.of(new FanOut.Round(3, 1, count, Duration.ofMillis(1))));
        return report.broken();
    }

    private static List<String> missed(IdleSubscriptions.Result result) {
        var report = new Report();
        WatchersReport.add(report, 10, result);
        return report.broken();
    }
}
