package dev.vivavoce.fleet.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.fleet.load.Promises.Recording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final Duration SENTENCE = Duration.ofMillis(1_200);
    private static final Map<String, Recording> KEPT = Map.of("a", Recording.KEPT, "b", Recording.KEPT);

    private final Promises promises =
            new Promises(Set.of("a", "b", "c"), Map.of("a", SENTENCE, "b", SENTENCE), SENTENCE);

    @Test
    void a_history_with_each_acknowledged_session_once_keeps_them() {
        assertThat(history("a", "b").isNone()).isTrue();
    }

    @Test
    void a_session_that_was_begun_and_not_acknowledged_may_be_there() {
        assertThat(history("c", "b", "a").isNone()).isTrue();
    }

    @Test
    void an_acknowledged_session_that_is_missing_is_lost() {
        assertThat(history("b", "c").lost()).containsExactly("a");
    }

    @Test
    void a_second_attempt_of_a_session_and_one_of_none_are_too_many() {
        assertThat(history("a", "b", "b", "stranger").doubled()).containsExactly("b", "stranger");
    }

    @Test
    void what_was_spoken_is_charged_once_and_a_session_without_a_result_may_be() {
        assertThat(charged(2_400).isNone()).isTrue();
        assertThat(charged(3_600).isNone()).isTrue();
        assertThat(charged(1_200).uncharged()).isEqualTo(SENTENCE);
        assertThat(charged(3_700).overcharged()).isEqualTo(Duration.ofMillis(100));
        assertThat(charged(2_399).isNone()).as("rounded").isTrue();
    }

    @Test
    void a_recording_that_is_missing_or_cannot_be_played_is_lost_and_one_that_is_said_not_to_be_kept_is_counted() {
        assertThat(recorded(KEPT).isNone()).isTrue();
        assertThat(recorded(Map.of("a", Recording.KEPT)).unrecorded()).containsExactly("b");
        assertThat(recorded(Map.of("a", Recording.KEPT, "b", Recording.UNREADABLE))
                        .unrecorded())
                .containsExactly("b");
        var told = recorded(Map.of("a", Recording.KEPT, "b", Recording.NOT_KEPT));
        assertThat(told.isNone()).isTrue();
        assertThat(told.notKept()).isOne();
    }

    private Promises.Difference history(String... sessions) {
        return promises.compare(new Promises.Stored(List.of(sessions), Duration.ofMillis(2_400), KEPT));
    }

    private Promises.Difference charged(long millis) {
        return promises.compare(new Promises.Stored(List.of("a", "b"), Duration.ofMillis(millis), KEPT));
    }

    private Promises.Difference recorded(Map<String, Recording> recordings) {
        return promises.compare(new Promises.Stored(List.of("a", "b"), Duration.ofMillis(2_400), recordings));
    }
}
