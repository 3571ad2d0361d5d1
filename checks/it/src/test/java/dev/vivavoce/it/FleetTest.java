package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Fleet;
import dev.vivavoce.steps.Eventually;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `./vivavoce fleet status` on the platform, and of a process that does not run.
class FleetTest {
    private static final Duration CALM_WITHIN = Duration.ofMinutes(1);
    /// The platform of the tests has no mail server, so a line may say more.
    private static final String UP = "  up(; .*)?$";
    private static final List<Boolean> EXPECTED = List.of(true, true, true, true, true, true, false);

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void each_process_has_a_line_and_one_that_is_gone_says_so() throws Exception {
        whole.learner().history(1);
        var addresses = new ArrayList<>(Fleet.addresses(whole.platform()));
        addresses.add(URI.create("http://127.0.0.1:1"));
        // A process that is very busy, as the tests beside this one make it, may miss the limit of a look.
        var seen = Eventually.get(
                "six that are up and one that is gone",
                CALM_WITHIN,
                () -> look(addresses),
                all -> all.stream().map(Fleet.Seen::isReady).toList().equals(EXPECTED));
        var lines = Fleet.table(seen).lines().toList();
        assertThat(lines.getFirst()).startsWith("address").endsWith("state");
        assertThat(lines).hasSize(8);
        assertThat(lines.get(1)).contains(" edge ").containsPattern(UP);
        assertThat(lines.get(2)).contains(" identity ").contains(" of ").containsPattern(UP);
        assertThat(lines.get(3)).contains(" speech ").containsPattern("\\d %");
        assertThat(lines.getLast()).startsWith("http://127.0.0.1:1 ").endsWith("does not answer");
    }

    private static List<Fleet.Seen> look(List<URI> addresses) {
        try {
            return Fleet.look(addresses);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
