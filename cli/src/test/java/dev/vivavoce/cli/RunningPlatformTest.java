package dev.vivavoce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which platform an address names.
class RunningPlatformTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://vivavoce.example", "http://localhost:8080", "http://10.0.0.1:9000"})
    void an_edge_is_reached_by_http_or_https_with_or_without_a_port(String text) {
        assertThat(RunningPlatform.parsed("--url", text, 8080)).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://vivavoce.example", "localhost:8080", "http://", "vivavoce.example", "http://a b"})
    void what_is_no_such_address_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> RunningPlatform.parsed("--url", text, 8080))
                .isInstanceOf(Refusal.class)
                .hasMessage("--url: " + text + " (expected: an address such as http://localhost:8080)");
    }

    /// The password of the demo learner is for that machine alone.
    @Test
    void only_names_of_this_machine_are_this_machine() {
        for (var here : new String[] {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
            assertThat(at(here)).as(here).isTrue();
        for (var elsewhere : new String[] {"https://vivavoce.example", "http://localhost.example:8080"})
            assertThat(at(elsewhere)).as(elsewhere).isFalse();
    }

    private static boolean at(String address) {
        try (var platform = RunningPlatform.of(URI.create(address), Path.of("none"), Map.of())) {
            return platform.isOnThisMachine();
        }
    }
}
