package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplicaSignalTest {
    @Test
    void what_one_replica_says_another_understands_and_what_is_new_to_it_is_passed_over() {
        var id = UUID.randomUUID();
        for (var notice : List.<ReplicaSignal>of(
                new ReplicaSignal.Logged(id, 7),
                new ReplicaSignal.Taken(id, 3),
                new ReplicaSignal.FinishWanted(id),
                new ReplicaSignal.Watched(id, UUID.randomUUID())))
            assertThat(ReplicaSignal.parse(notice.text())).contains(notice);
        assertThat(ReplicaSignal.parse("praised " + id + " 1")).isEmpty();
        assertThat(ReplicaSignal.parse("")).isEmpty();
    }
}
