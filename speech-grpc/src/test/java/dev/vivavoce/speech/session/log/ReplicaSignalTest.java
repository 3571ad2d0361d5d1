package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplicaSignalTest {
    @Test
    void a_signal_is_parsed_as_it_was_sent_and_an_unknown_one_is_ignored() {
        var id = UUID.randomUUID();
        for (var signal : List.<ReplicaSignal>of(new ReplicaSignal.Taken(id, 3), new ReplicaSignal.FinishWanted(id)))
            assertThat(ReplicaSignal.parse(signal.text())).contains(signal);
        assertThat(ReplicaSignal.parse("praised " + id + " 1")).isEmpty();
        assertThat(ReplicaSignal.parse("")).isEmpty();
    }
}
