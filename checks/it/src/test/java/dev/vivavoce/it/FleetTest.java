package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.Fleet;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `./vivavoce fleet status` on the platform, and beside it a process that is gone.
class FleetTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void each_process_has_a_line_and_one_that_is_gone_says_so() throws Exception {
        whole.learner().history(1);
        var addresses = new ArrayList<>(Fleet.addresses(whole.platform()));
        addresses.add(URI.create("http://127.0.0.1:1"));
        var seen = Fleet.look(addresses);
        assertThat(seen).extracting(Fleet.Seen::isReady).containsExactly(true, true, true, true, true, true, false);
        var lines = Fleet.table(seen).lines().toList();
        assertThat(lines.getFirst()).startsWith("address").endsWith("state");
        assertThat(lines).hasSize(8);
        assertThat(lines.get(1)).contains(" edge ").endsWith("up");
        assertThat(lines.get(2)).contains(" identity ").contains(" of ").endsWith("up");
        assertThat(lines.get(3)).contains(" speech ").containsPattern("\\d %");
        assertThat(lines.getLast()).startsWith("http://127.0.0.1:1 ").endsWith("does not answer");
    }
}
