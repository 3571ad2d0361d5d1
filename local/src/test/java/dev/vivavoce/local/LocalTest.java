package dev.vivavoce.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalTest {
    private Path folder = Path.of("");

    @BeforeEach
    void newFolder() throws IOException {
        folder = Machine.openFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        PostgresPrograms.delete(folder);
    }

    @Test
    void it_starts_stops_by_signal_with_0_and_starts_again_on_its_data() throws Exception {
        for (int start = 1; start <= 2; start++) {
            var up = up(Map.of("VIVAVOCE_PORT_OFFSET", "free"));
            Machine.lineOf(up, "  data ");
            up.toHandle().destroy(); // SIGTERM; Process.destroy would close its output too
            Machine.lineOf(up, "stopped; everything is kept in " + folder);
            assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(up.exitValue()).isZero();
            assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void a_second_one_on_the_same_data_says_so_and_ends_with_1() throws Exception {
        var first = up(Map.of("VIVAVOCE_PORT_OFFSET", "free"));
        try {
            Machine.lineOf(first, "  data ");
            var second = up(Map.of("VIVAVOCE_PORT_OFFSET", "free"));
            assertThat(Machine.errors(second))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("already runs on the data in " + folder, "process " + first.pid(), "/graphql");
            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroy();
            first.waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_taken_port_is_one_line_and_nothing_stays_running() throws Exception {
        int offset = Ports.free().of("bff") % 10_000 + 20_000;
        try (var _ = new ServerSocket(8080 + offset)) {
            var up = up(Map.of("VIVAVOCE_PORT_OFFSET", Integer.toString(offset)));
            assertThat(Machine.errors(up))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("port " + (8080 + offset) + " (bff)", "VIVAVOCE_PORT_OFFSET");
            assertThat(up.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void bad_settings_are_one_line() throws Exception {
        var up = up(Map.of("VIVAVOCE_PORT_OFFSET", "x", "VIVAVOCE_POSTGRES_PORT", "-1"));
        assertThat(Machine.errors(up))
                .hasSize(1)
                .first()
                .asString()
                .contains("VIVAVOCE_PORT_OFFSET", "VIVAVOCE_POSTGRES_PORT");
        assertThat(up.waitFor()).isEqualTo(1);
    }

    private Process up(Map<String, String> settings) throws IOException {
        return Machine.java(Local.class, folder, settings);
    }
}
