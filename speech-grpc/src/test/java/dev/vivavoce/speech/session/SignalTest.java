package dev.vivavoce.speech.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignalTest {
    @Test
    void what_one_replica_says_another_understands_and_what_is_new_to_it_is_passed_over() {
        var id = UUID.randomUUID();
        for (var notice : List.<Signal>of(
                new Signal.Logged(id, 7),
                new Signal.Taken(id, 3),
                new Signal.FinishWanted(id),
                new Signal.Watched(id, UUID.randomUUID())))
            assertThat(Signal.parse(notice.text())).contains(notice);
        assertThat(Signal.parse("praised " + id + " 1")).isEmpty();
        assertThat(Signal.parse("")).isEmpty();
    }
}
