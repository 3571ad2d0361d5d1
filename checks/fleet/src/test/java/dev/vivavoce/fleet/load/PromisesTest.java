package dev.vivavoce.fleet.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private final Promises promises = new Promises(Set.of("a", "b", "c"), Set.of("a", "b"));

    @Test
    void a_history_with_each_acknowledged_session_once_keeps_them() {
        assertThat(promises.compare(List.of("a", "b")).isNone()).isTrue();
    }

    @Test
    void a_session_that_was_begun_and_not_acknowledged_may_be_there() {
        assertThat(promises.compare(List.of("c", "b", "a")).isNone()).isTrue();
    }

    @Test
    void an_acknowledged_session_that_is_missing_is_lost() {
        assertThat(promises.compare(List.of("b", "c")).lost()).containsExactly("a");
    }

    @Test
    void a_second_attempt_of_a_session_and_one_of_none_are_too_many() {
        assertThat(promises.compare(List.of("a", "b", "b", "stranger")).doubled())
                .containsExactly("b", "stranger");
    }
}
