package dev.vivavoce.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.local.postgres.Account;
import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.LocalPostgres;
import dev.vivavoce.local.postgres.Machine;
import dev.vivavoce.local.postgres.PostgresPlace;
import dev.vivavoce.local.postgres.PostgresPrograms;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.Await;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A primary with a synchronous replica, made from one of our backups, and a service that names both in its address.
@Tag("slow")
class PromotionTest {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int WRITERS = 4;

    private Path root = Path.of("");

    /// A guest that the service has acknowledged, or why it has not.
    private record Answer(Instant at, String guestId, Status.Code code) {}

    @BeforeEach
    void newFolder() throws IOException {
        root = Machine.openFolder();
    }

    @AfterEach
    void deleteFolder() throws IOException {
        PostgresPrograms.delete(root);
    }

    @Test
    void a_promotion_while_people_write_loses_nothing_acknowledged_and_the_service_goes_on_by_itself()
            throws Exception {
        var folder = Files.createDirectory(root.resolve("home"));
        var backups = new Backups(RestoreTest.settings(root));
        try (var home = Home.open(folder)) {
            // Without the keeper, which would start the killed primary again.
            var primary = LocalPostgres.prepare(home, 0, backups.prepare(home), _ -> {});
            primary.recover(START);
            var replica = new Replica(home, freePort());
            try {
                try (var db = primary.connect()) {
                    execute(db, "CREATE DATABASE identity");
                    replica.follow(primary, backups.take(db, primary.data(), folder));
                    execute(db, "ALTER SYSTEM SET synchronous_standby_names = '*'");
                    execute(db, "SELECT pg_reload_conf()");
                    Await.until("the replica is synchronous", () -> isSynchronous(db));
                }
                var answers = new ConcurrentLinkedQueue<Answer>();
                try (var identity = dev.vivavoce.identity.Main.start(settings(primary, replica))) {
                    Instant killed;
                    try (var writers = new Writers(identity, answers)) {
                        Await.until("people write", () -> acknowledged(answers).size() > 50);
                        killed = Instant.now();
                        RestoreTest.killServer(folder);
                        replica.promote();
                        Await.until(
                                "people write again",
                                () -> answers.stream()
                                                .filter(answer -> answer.at().isAfter(killed.plusMillis(500)))
                                                .filter(answer -> answer.code() == Status.Code.OK)
                                                .count()
                                        > 50);
                        writers.failures()
                                .forEach(failure -> assertThat(failure)
                                        .isInstanceOfSatisfying(
                                                StatusRuntimeException.class,
                                                thrown -> assertThat(thrown.getStatus()
                                                                .getCode())
                                                        .isEqualTo(Status.Code.UNAVAILABLE)));
                    }
                    try (var db = replica.connect(primary)) {
                        assertThat(stored(db)).containsAll(acknowledged(answers));
                    }
                    var gap = Duration.between(
                            killed,
                            answers.stream()
                                    .filter(answer -> answer.code() == Status.Code.OK)
                                    .map(Answer::at)
                                    .filter(at -> at.isAfter(killed.plusMillis(200)))
                                    .min(Instant::compareTo)
                                    .orElseThrow());
                    System.out.printf(
                            "promotion: %d acknowledged, all there; writing again %d ms after the kill%n",
                            acknowledged(answers).size(), gap.toMillis());
                }
            } finally {
                replica.stop();
                primary.close();
            }
        }
    }

    private Map<String, String> settings(LocalPostgres primary, Replica replica) {
        var all = new HashMap<String, String>();
        all.put("IDENTITY_PORT", "0");
        all.put(
                "IDENTITY_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/identity?targetServerType=primary"
                        .formatted(primary.port(), replica.port));
        all.put("IDENTITY_DATABASE_USER", "postgres");
        all.put("IDENTITY_DATABASE_PASSWORD", primary.password("postgres"));
        all.put("IDENTITY_KEY_SECRET", "0123456789abcdef0123456789abcdef-key");
        all.put("IDENTITY_SERVICE_SECRETS", "speech=0123456789abcdef0123456789abcdef-speech");
        for (var peer : List.of("SPEECH", "ASSESSMENT", "BILLING", "CONTENT"))
            all.put("IDENTITY_" + peer, "in-process:no-" + peer);
        all.put("IDENTITY_OBJECTS_FOLDER", root.resolve("objects").toString());
        all.put("IDENTITY_OBJECTS_ADDRESS", "http://localhost");
        all.put("IDENTITY_OBJECTS_SECRET", "0123456789abcdef0123456789abcdef-objects");
        all.put("IDENTITY_OBJECTS_ORIGINS", "http://localhost:3000");
        all.put("IDENTITY_WEB_URL", "http://localhost:3000");
        all.put("IDENTITY_MAIL_FOLDER", root.resolve("mail").toString());
        all.put("IDENTITY_GUESTS_PER_ADDRESS", "1000000");
        return all;
    }

    private static List<String> acknowledged(Queue<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.code() == Status.Code.OK)
                .map(Answer::guestId)
                .toList();
    }

    private static List<String> stored(Connection db) throws SQLException {
        var ids = new ArrayList<String>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT id::text FROM account")) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        return ids;
    }

    private static boolean isSynchronous(Connection db) {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT sync_state FROM pg_stat_replication")) {
            return rows.next() && rows.getString(1).equals("sync");
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// People who begin as guests, one after the other, until it is closed.
    private static final class Writers implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        private final GrpcClient client;
        private volatile boolean closed;

        Writers(GrpcServer identity, Queue<Answer> answers) {
            client = GrpcClient.open(identity.inProcessTarget());
            var guests = GuestServiceGrpc.newBlockingStub(client.channel());
            for (int i = 0; i < WRITERS; i++) {
                threads.execute(() -> {
                    while (!closed) {
                        try {
                            var guest = guests.withDeadlineAfter(10, TimeUnit.SECONDS)
                                    .startGuest(StartGuestRequest.getDefaultInstance());
                            var id = guest.getStarted().getUser().getId();
                            answers.add(new Answer(Instant.now(), id, Status.Code.OK));
                        } catch (StatusRuntimeException thrown) {
                            failures.add(thrown);
                            answers.add(new Answer(
                                    Instant.now(), "", thrown.getStatus().getCode()));
                            LockSupport.parkNanos(PAUSE.toNanos()); // as a client does before it asks again
                        }
                    }
                });
            }
        }

        List<Exception> failures() {
            return List.copyOf(failures);
        }

        @Override
        public void close() {
            closed = true;
            threads.close();
            client.close();
        }
    }

    /// A second server that follows the first.
    private static final class Replica {
        private final Home home;
        private final int port;
        private final Path data;
        private final Account account;

        Replica(Home home, int port) throws IOException {
            this.home = home;
            this.port = port;
            data = PostgresPlace.of(home).resolve("replica");
            account = Account.forData(PostgresPlace.of(home).resolve("data"));
        }

        void follow(LocalPostgres primary, BaseBackup backup) throws Exception {
            BaseBackups.unpack(backup, data, account);
            account.own(Files.createFile(data.resolve("standby.signal")));
            pgCtl(
                    "start",
                    "--log=" + data.resolveSibling("replica.log"),
                    "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                            + " -c max_connections=150 -c primary_conninfo='host=127.0.0.1 port=" + primary.port()
                            + " user=postgres password=" + primary.password("postgres") + "'"
                            + " -c restore_command='cp \""
                            + backup.folder().resolve("../../log").normalize()
                            + "/%f\" \"%p\"'");
        }

        void promote() throws Exception {
            pgCtl("promote");
        }

        Connection connect(LocalPostgres primary) throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/identity", "postgres", primary.password("postgres"));
        }

        void stop() throws Exception {
            if (Files.exists(data.resolve("postmaster.pid"))) pgCtl("stop", "--mode=immediate");
        }

        private void pgCtl(String command, String... more) throws IOException, InterruptedException {
            var program = PostgresPrograms.unpackedBelow(PostgresPlace.of(home)).resolve("bin/pg_ctl");
            var words =
                    new ArrayList<>(List.of(program.toString(), command, "--pgdata=" + data, "--wait", "--timeout=60"));
            words.addAll(List.of(more));
            var process = new ProcessBuilder(account.command(words))
                    .directory(PostgresPlace.of(home).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("pg_ctl.log").toFile())
                    .start();
            assertThat(process.waitFor()).as("pg_ctl %s", command).isZero();
        }
    }
}
