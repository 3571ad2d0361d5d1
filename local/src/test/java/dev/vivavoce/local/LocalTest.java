package dev.vivavoce.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.local.postgres.Machine;
import dev.vivavoce.local.postgres.PostgresPrograms;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.Await;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    void a_second_one_is_refused_kill_9_of_it_or_its_database_loses_nothing_and_a_signal_ends_it_with_0()
            throws Exception {
        var first = up(Map.of("VIVAVOCE_PORT_OFFSET", "free"));
        Machine.lineOf(first, "  learner ");

        var second = up(Map.of("VIVAVOCE_PORT_OFFSET", "free"));
        assertThat(Machine.errors(second))
                .hasSize(1)
                .first()
                .asString()
                .contains("already runs on the data in " + folder, "process " + first.pid(), "/graphql");
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(first.isAlive()).isTrue();
        var log = folder.resolve("logs/up.log");
        var before = folder.resolve("logs/up.log.before");
        assertThat(before).as("the log of the one that runs stays its own").doesNotExist();
        var said = Files.readString(log).lines().findFirst().orElseThrow();

        first.destroyForcibly().waitFor();
        var again = up(Map.of("VIVAVOCE_PORT_OFFSET", "free"));
        int identityPort = numberAfter("identity ", Machine.lineOf(again, "  gRPC "));
        var learner = Machine.lineOf(again, "  learner ");
        assertThat(before).content().startsWith(said);
        assertThat(log).content().isNotEmpty().doesNotContain(said);
        assertThat(signsIn(identityPort, learner.substring(learner.lastIndexOf(' ') + 1)))
                .isTrue();

        long killed = postgres();
        assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();
        Await.until(() -> postgres() != killed);
        var password = learner.substring(learner.lastIndexOf(' ') + 1);
        Await.until(() -> signedIn(identityPort, password));

        again.toHandle().destroy(); // SIGTERM; Process.destroy would close its output too
        Machine.lineOf(again, "stopped; everything is kept in " + folder);
        assertThat(again.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isZero();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
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

    /// The process number of its server; 0 while there is none.
    private long postgres() {
        try {
            var lines = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"));
            return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        } catch (IOException _) {
            return 0;
        }
    }

    private static boolean signedIn(int identityPort, String password) {
        try {
            return signsIn(identityPort, password);
        } catch (StatusRuntimeException away) {
            assertThat(away.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            return false;
        }
    }

    private static boolean signsIn(int identityPort, String password) {
        try (var identity = GrpcClient.open("localhost:" + identityPort)) {
            return SessionServiceGrpc.newBlockingStub(identity.channel())
                    .withDeadlineAfter(Duration.ofSeconds(20))
                    .login(LoginRequest.newBuilder()
                            .setEmail(DemoLearner.EMAIL)
                            .setPassword(password)
                            .build())
                    .hasSignedIn();
        }
    }

    private static int numberAfter(String word, String line) {
        return Integer.parseInt(
                line.substring(line.indexOf(word) + word.length()).split("\\D", 2)[0]);
    }

    private Process up(Map<String, String> settings) throws IOException {
        return Machine.java(Local.class, folder, settings);
    }
}
