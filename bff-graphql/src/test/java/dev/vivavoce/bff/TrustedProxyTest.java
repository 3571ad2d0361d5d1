package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Limits by address behind a balancer, which says in `X-Forwarded-For` for whom it connects.
class TrustedProxyTest {
    private static final String LIMIT = "BFF_REQUESTS_A_MINUTE";

    @RegisterExtension
    static final Edge behind = Edge.of(LIMIT, "2", "BFF_TRUSTED_PROXIES", "127.0.0.0/8,::1/128");

    @RegisterExtension
    static final Edge alone = Edge.of(LIMIT, "2");

    @Test
    void clients_behind_a_trusted_balancer_have_a_limit_each() {
        assertThat(statuses(behind, "192.0.2.1", 3)).containsExactly(200, 200, 429);
        assertThat(statuses(behind, "192.0.2.2", 1)).containsExactly(200);
        assertThat(statuses(behind, "192.0.2.9, 192.0.2.1", 1))
                .as("what a client wrote itself does not count: the balancer adds the last")
                .containsExactly(429);
    }

    @Test
    void without_a_trusted_balancer_the_header_counts_for_nothing() {
        assertThat(statuses(alone, "192.0.2.1", 2)).containsExactly(200, 200);
        assertThat(statuses(alone, "192.0.2.2", 1)).containsExactly(429);
    }

    @Test
    void what_is_no_network_stops_the_start() {
        for (var bad : new String[] {"balancer.example", "10.0.0.1", "10.0.0.0/99", ".*"})
            assertThatThrownBy(() -> BffConfig.from(Env.of(Map.of("BFF_TRUSTED_PROXIES", bad))))
                    .as(bad)
                    .hasMessageContaining("BFF_TRUSTED_PROXIES: expected networks");
    }

    private static int[] statuses(Edge edge, String forwarded, int times) {
        var nobody = edge.nobody();
        var statuses = new int[times];
        for (int i = 0; i < times; i++)
            statuses[i] = nobody.send(nobody.post("{\"query\":\"{ plans { id } }\"}")
                            .header("X-Forwarded-For", forwarded)
                            .build())
                    .status();
        return statuses;
    }
}
