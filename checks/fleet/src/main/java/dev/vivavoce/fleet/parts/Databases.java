package dev.vivavoce.fleet.parts;

import dev.vivavoce.local.postgres.Account;
import dev.vivavoce.local.postgres.PostgresPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A PostgreSQL with a synchronous replica, which can be promoted.
public final class Databases implements AutoCloseable {
    public static final String USER = "postgres";

    private static final String OPTIONS =
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300"
                    + " -c wal_keep_size=256MB -c wal_retrieve_retry_interval=200ms -c shared_buffers=64MB";

    private final Path folder;
    private final Path programs;
    private final Account account;
    private final Server first;
    private final Server second;
    private boolean promoted;

    private record Server(Path data, int port) {}

    private Databases(Path folder, int firstPort, int secondPort) throws IOException {
        this.folder = folder;
        programs = PostgresPrograms.unpackedBelow(folder);
        first = new Server(folder.resolve("first"), firstPort);
        second = new Server(folder.resolve("second"), secondPort);
        account = Account.forData(first.data());
    }

    /// @param folder empty, and open for every account to enter
    /// @param services each gets a database of its name
    public static Databases start(Path folder, int firstPort, int secondPort, List<String> services)
            throws IOException, InterruptedException, SQLException {
        var databases = new Databases(folder, firstPort, secondPort);
        databases.create();
        databases.start(databases.first);
        try {
            databases.follow(services);
            return databases;
        } catch (SQLException | RuntimeException thrown) {
            databases.close();
            throw thrown;
        }
    }

    /// The address of a service's database: whichever of the two servers takes writes.
    public String url(String service) {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?targetServerType=primary"
                .formatted(first.port(), second.port(), service);
    }

    /// Ends the server that takes writes with `kill -9`, and starts it again.
    public void restart() throws IOException, InterruptedException {
        var serving = promoted ? second : first;
        kill(serving);
        start(serving);
    }

    /// Starts each server that has ended by itself.
    public void startWhatEnded() throws IOException, InterruptedException {
        for (var server : promoted ? List.of(second) : List.of(first, second)) if (!isRunning(server)) start(server);
    }

    private static boolean isRunning(Server server) throws IOException {
        if (!Files.exists(pidFile(server))) return false;
        long pid = Long.parseLong(Files.readAllLines(pidFile(server)).getFirst().strip());
        return ProcessHandle.of(pid).isPresent();
    }

    /// Ends the server that takes writes with `kill -9`, for good, and has the other take over.
    public void promote() throws IOException, InterruptedException {
        if (promoted) throw new IllegalStateException("there is no other server left");
        kill(first);
        control("promote", second, List.of());
        promoted = true;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (var server : List.of(second, first))
            if (Files.exists(pidFile(server))) control("stop", server, List.of("--mode=immediate"));
    }

    /// The replica is a copy of the files before the first start, so it has the same identity.
    private void create() throws IOException, InterruptedException {
        account.own(folder);
        run(List.of(
                programs.resolve("bin/initdb").toString(),
                "--pgdata=" + first.data(),
                "--username=" + USER,
                "--auth=trust",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--encoding=UTF8"));
        run(List.of("cp", "-a", first.data().toString(), second.data().toString()));
        account.own(Files.createFile(second.data().resolve("standby.signal")));
    }

    private void follow(List<String> services) throws IOException, InterruptedException, SQLException {
        start(second);
        try (var db = connect(first, "postgres")) {
            for (var service : services) execute(db, "CREATE DATABASE " + service);
            execute(db, "ALTER SYSTEM SET synchronous_standby_names = '*'");
            execute(db, "SELECT pg_reload_conf()");
            Waiting.until("the replica is synchronous", () -> isSynchronous(db));
        }
    }

    private void start(Server server) throws IOException, InterruptedException {
        var following = server.equals(second) && !promoted
                ? " -c primary_conninfo='host=127.0.0.1 port=" + first.port() + " user=" + USER + "'"
                : "";
        control(
                "start",
                server,
                List.of(
                        "--log=" + folder.resolve(server.data().getFileName() + ".log"),
                        "--options=-p " + server.port() + " " + OPTIONS + following));
    }

    private void kill(Server server) throws IOException, InterruptedException {
        long pid = Long.parseLong(Files.readAllLines(pidFile(server)).getFirst().strip());
        var process = ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("PostgreSQL has ended"));
        var children = process.children().toList();
        process.destroyForcibly();
        Waiting.until(
                "PostgreSQL has ended",
                () -> !process.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
        Files.deleteIfExists(pidFile(server));
    }

    private static Path pidFile(Server server) {
        return server.data().resolve("postmaster.pid");
    }

    private void control(String command, Server server, List<String> more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                programs.resolve("bin/pg_ctl").toString(),
                command,
                "--pgdata=" + server.data(),
                "--wait",
                "--timeout=120"));
        words.addAll(more);
        run(words);
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        int code = new ProcessBuilder(account.command(words))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("commands.log").toFile()))
                .start()
                .waitFor();
        if (code != 0)
            throw new IllegalStateException(words + " failed: " + Files.readString(folder.resolve("commands.log")));
    }

    private static boolean isSynchronous(Connection db) {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT sync_state FROM pg_stat_replication")) {
            return rows.next() && rows.getString(1).equals("sync");
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Connection connect(Server server, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database, USER, "unused");
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
