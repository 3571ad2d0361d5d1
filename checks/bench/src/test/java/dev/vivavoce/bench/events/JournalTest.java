package dev.vivavoce.bench.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.hostile.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final long MS = 1_000_000;

    /// Users 0 and 1 take turns; the first event is a warm-up; one is due each 100 ms.
    private final Journal journal = new Journal(5, 10, 2, 1);

    @Test
    void the_lag_is_from_commit_to_commit_and_leaves_the_warm_up_out() {
        journal.begin(0, 0);
        commit(0, 50);
        commit(1, 101);
        commit(2, 202);
        commit(3, 303);
        commit(4, 404);
        for (int number = 0; number < 5; number++) journal.processed(number, (500 + number) * MS);
        var outcome = journal.outcome();
        assertThat(outcome.lagMilliseconds()).containsExactly(400, 300, 200, 100);
        assertThat(outcome.behindMilliseconds()).containsExactly(1, 2, 3, 4);
        assertThat(outcome.lost()).isZero();
        assertThat(missed(5, 5)).isEmpty();
    }

    @Test
    void an_effect_whose_commit_is_seen_before_that_of_its_event_has_no_lag() {
        journal.begin(0, 0);
        commit(1, 101);
        journal.processed(1, 100 * MS);
        assertThat(journal.outcome().lagMilliseconds()).containsExactly(0);
    }

    @Test
    void what_is_lost_or_processed_twice_or_out_of_order_misses_a_bar() {
        journal.begin(0, 0);
        for (int number = 0; number < 5; number++) commit(number, number * 100);
        for (int number : List.of(0, 2, 2, 1, 4)) journal.processed(number, 600 * MS);
        assertThat(journal.outcome().outOfOrder())
                .as("another user's later event does not count")
                .isZero();
        assertThat(missed(5, 5)).containsExactly("no event lost: 1", "no event processed twice: 1");
        journal.processed(3, 600 * MS);
        assertThat(missed(5, 6))
                .containsExactly(
                        "no event processed twice: 1", "a change for each event in both databases: 5 and 6 for 5");
    }

    @Test
    void an_event_after_a_later_one_of_its_user_misses_a_bar() {
        journal.begin(0, 0);
        for (int number = 0; number < 5; number++) commit(number, number * 100);
        for (int number : List.of(1, 4, 2, 0, 3)) journal.processed(number, 600 * MS);
        assertThat(missed(5, 5)).containsExactly("the events of each user in order: 2 not");
    }

    @Test
    void a_lag_above_a_second_and_a_rate_that_is_not_kept_miss_a_bar_of_time() {
        journal.begin(0, 0);
        for (int number = 0; number < 5; number++) commit(number, number * 100 + 1_500);
        for (int number = 0; number < 5; number++) journal.processed(number, 4_000 * MS);
        assertThat(missed(5, 5)).as("a busy machine may be the cause").isEmpty();
        assertThat(report(5, 5).json().get("missed"))
                .isEqualTo(List.of(
                        "p99 of the lag at most 1000 ms: 2400",
                        "99 of 100 events committed at most 1000 ms after they were due: 1500"));
    }

    private void commit(int number, long milliseconds) {
        journal.committed(number, milliseconds * MS);
    }

    private List<String> missed(long inserted, long counted) {
        return report(inserted, counted).broken();
    }

    private Report report(long inserted, long counted) {
        var report = new Report();
        EventsReport.add(report, journal.outcome(), inserted, counted);
        return report;
    }
}
