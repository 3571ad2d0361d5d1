package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.hostile.CutSockets;
import dev.vivavoce.bench.hostile.HostileTalks;
import dev.vivavoce.bench.hostile.LostPackets;
import dev.vivavoce.bench.hostile.RapidResets;
import dev.vivavoce.steps.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The small forms of `./vivavoce bench sockets`, `loss`, `resets` and `talks`, without their bars of time.
@Tag("slow")
class HostileBenchTest {
    private static final Duration CALM_WITHIN = Duration.ofMinutes(1);

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    /// Each form begins when the platform has got over the one before.
    @BeforeEach
    void awaitAnswers() throws InterruptedException {
        var _ = Eventually.answered("answers of the platform", CALM_WITHIN, whole::learner, _ -> true);
    }

    @Test
    void sockets_cut_by_reset_or_silence_leave_nothing_after_two_keep_alives() throws InterruptedException {
        var report = new CutSockets(whole.platform(), 30, WholePlatform.KEEP_ALIVE, _ -> {}).run(1);
        assertThat(report.broken()).isEmpty();
        assertThat(report.json()).containsEntry("clients", 30);
    }

    @Test
    void live_sessions_whose_network_is_lost_without_a_reset_are_freed() throws InterruptedException {
        assertThat(new LostPackets(whole.platform(), Duration.ofMillis(300))
                        .run(10)
                        .broken())
                .isEmpty();
    }

    @Test
    void a_connection_that_only_resets_its_calls_is_closed_and_calls_on_another_succeed() throws InterruptedException {
        var report = new RapidResets(whole.platform()).run(25_000);
        assertThat(report.broken()).isEmpty();
    }

    @Test
    void talks_whose_clients_vanish_are_freed_and_a_monologue_ends_with_its_conversation() throws InterruptedException {
        assertThat(new HostileTalks(whole.platform(), WholePlatform.CONVERSATION, _ -> {})
                        .run(4, 1)
                        .broken())
                .isEmpty();
    }
}
