package dev.vivavoce.local.postgres;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An embedded PostgreSQL with its data below [Home]: durable (`fsync` on, synchronous commit), reachable from
/// this machine only and with a password, one database and one role for each service.
///
/// `pg_ctl` puts the server into a session of its own, so that Ctrl-C reaches only the JVM and [#close] stops
/// the server last. A server left over from a killed JVM is stopped at the next start; the lock of [Home]
/// ensures that no other process uses it. A server that dies while the JVM runs is started again by
/// [PostgresKeeper].
public final class LocalPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String DATA = "data";
    /// What a folder is called that a restore has replaced, with the time.
    public static final String BEFORE = "data.before-";

    private final Home home;
    private final Path place;
    private final Path programs;
    private final Path data;
    private final Account account;
    private final int port;
    private final Map<String, String> settings;
    private final Consumer<String> lost;
    private Duration startLimit = START_LIMIT;
    private @Nullable PostgresKeeper keeper;

    private LocalPostgres(
            Home home, Path data, Path programs, int port, Map<String, String> settings, Consumer<String> lost)
            throws IOException {
        this.home = home;
        this.place = requireNonNull(data.getParent());
        this.programs = programs;
        this.data = data;
        this.account = Account.forData(data);
        this.port = port == 0 ? freePort() : port;
        this.settings = Map.copyOf(settings);
        this.lost = lost;
    }

    /// Prepares and starts the server.
    public static LocalPostgres start(Home home, int port, List<String> databases) {
        return prepare(home, port, reason -> log.error("{}", reason)).serve(databases);
    }

    /// The same as the next one, with the usual settings of the server.
    static LocalPostgres prepare(Home home, int port, Consumer<String> lost) {
        return prepare(home, port, Map.of(), lost);
    }

    /// Creates the cluster when it is missing, stops a server that was left running, and chooses the port. From
    /// then on the address is known, and what does not need the database can start beside it.
    ///
    /// @param port on 127.0.0.1; 0 takes a free one
    /// @param settings of the server, besides those that every one gets
    /// @param lost receives one sentence when the server has ended and cannot be started again
    public static LocalPostgres prepare(Home home, int port, Map<String, String> settings, Consumer<String> lost) {
        return refusing(home, () -> {
            var data = PostgresPlace.of(home).resolve(DATA);
            var programs = PostgresPrograms.unpackedBelow(PostgresPlace.of(home));
            var postgres = new LocalPostgres(home, data, programs, port, settings, lost);
            if (!Files.exists(data)) {
                refuseHalfRestored(data);
                postgres.create();
            }
            postgres.refuseOtherVersion();
            postgres.stopLeftOver();
            return postgres;
        });
    }

    /// A server on a folder beside the usual one, which [#recover] starts.
    public static LocalPostgres beside(Home home, Path data, Map<String, String> settings) {
        return refusing(home, () -> {
            var programs = PostgresPrograms.unpackedBelow(PostgresPlace.of(home));
            return new LocalPostgres(home, data, programs, 0, settings, reason -> log.error("{}", reason));
        });
    }

    /// Starts the server, and waits until it has replayed what it is to replay, and accepts writes.
    ///
    /// @throws IOException when the server ends before; the message has what it said last
    public void recover(Duration limit) throws IOException, SQLException {
        startLimit = limit;
        refuseOtherVersion();
        start();
        long until = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < until) {
            try (var db = connect();
                    var statement = db.createStatement();
                    var rows = statement.executeQuery("SELECT pg_is_in_recovery()")) {
                if (rows.next() && !rows.getBoolean(1)) return;
            } catch (SQLException thrown) {
                if (!runs()) throw new IOException(lastFatal().orElse(thrown.getMessage()), thrown);
            }
            pause();
        }
        throw new IOException("the log was not replayed within " + limit);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the log is replayed", e);
        }
    }

    /// A restore renames the folder before it puts another in its place. Between the two a new, empty cluster would
    /// look as if everything were lost.
    private static void refuseHalfRestored(Path data) throws IOException {
        try (var beside = Files.newDirectoryStream(requireNonNull(data.getParent()), BEFORE + "*")) {
            for (var before : beside)
                throw new StartRefused("a restore was interrupted: run ./vivavoce restore again, or rename " + before
                        + " to " + data.getFileName());
        }
    }

    /// Starts the server and creates what is missing: a database and a role of each name.
    public LocalPostgres serve(List<String> databases) {
        return refusing(home, () -> {
            start();
            provide(databases);
            keeper = PostgresKeeper.watch(this, lost);
            return this;
        });
    }

    private static LocalPostgres refusing(Home home, Preparation work) {
        try {
            return work.done();
        } catch (IOException | SQLException e) {
            if (StartRefused.isDiskFull(e)) throw StartRefused.diskFull(home.folder(), e);
            throw new StartRefused("PostgreSQL did not start", e);
        }
    }

    @FunctionalInterface
    private interface Preparation {
        LocalPostgres done() throws IOException, SQLException;
    }

    public int port() {
        return port;
    }

    /// The JDBC address of a database.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The password of a role; each role has the name of its database.
    public String password(String role) {
        return home.secret("postgres." + role);
    }

    /// The folder of the cluster.
    public Path data() {
        return data;
    }

    /// Stops the server: open transactions are rolled back, everything committed stays.
    @Override
    public void close() {
        if (keeper != null) keeper.close();
        try {
            if (runs()) stop();
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop; the next start stops it: {}", e.getMessage());
        }
    }

    /// Creates the cluster under a temporary name and renames it, so that `data` is always complete.
    private void create() throws IOException {
        var unfinished = place.resolve("data.new");
        if (Files.exists(unfinished)) PostgresPrograms.delete(unfinished);
        var password = place.resolve("password.new");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, password(SUPERUSER));
        account.own(password);
        try {
            run(
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--encoding=UTF8");
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherVersion() throws IOException {
        var theirs = Files.readString(data.resolve("PG_VERSION")).strip();
        var ours = PostgresPrograms.version().split("\\.", 2)[0];
        if (!theirs.equals(ours)) {
            throw new StartRefused(
                    "the database in " + data + " was written by PostgreSQL " + theirs + ", this build brings " + ours
                            + ": dump it with the old build, or set VIVAVOCE_HOME to a new folder");
        }
    }

    /// Stops the server of a JVM that was killed. The number in `postmaster.pid` may belong to another program
    /// since, even to another PostgreSQL: that one is left alone, and the file is deleted, because PostgreSQL
    /// would take the other program for its own server and refuse to start.
    private void stopLeftOver() throws IOException {
        var pid = serverPid();
        if (pid.isEmpty()) return;
        var process = ProcessHandle.of(pid.get()).filter(PostgresProcess::runs);
        if (process.isEmpty()) return; // PostgreSQL checks itself that nothing of the dead server still runs
        if (PostgresProcess.serves(process.get(), data)) {
            log.info("stopping the PostgreSQL that a killed Vivavoce left running (process {})", pid.get());
            stop();
        } else {
            log.info("process {} is not the PostgreSQL of {}: its number was used again", pid.get(), data);
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /// Whether the server process runs.
    boolean runs() throws IOException {
        return serverPid()
                .flatMap(ProcessHandle::of)
                .filter(PostgresProcess::runs)
                .filter(process -> PostgresProcess.serves(process, data))
                .isPresent();
    }

    /// Starts a server that ended, on the same port.
    void startAgain() throws IOException {
        stopLeftOver();
        start();
    }

    /// The process number of the server that uses the data folder, as it wrote it down.
    Optional<Long> serverPid() throws IOException {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.getFirst().strip()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private void start() throws IOException {
        var serverLog = place.resolve("postgres.log");
        if (Files.exists(serverLog)) {
            Files.move(serverLog, place.resolve("postgres.log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            run(
                    "pg_ctl",
                    "start",
                    "--pgdata=" + data,
                    "--log=" + serverLog,
                    "--wait",
                    "--timeout=" + startLimit.toSeconds(),
                    "--options=-p " + port
                            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=150"
                            + " -c scram_iterations=1 -c shared_buffers=64MB -c fsync=on -c synchronous_commit=on -c full_page_writes=on"
                            + moreSettings());
        } catch (IOException e) {
            var said = Files.exists(serverLog) ? Files.readString(serverLog) : "";
            if (said.contains("Address already in use")) {
                throw new StartRefused("port " + port + " for PostgreSQL is taken: stop what uses it, or set"
                        + " VIVAVOCE_POSTGRES_PORT to another (0 takes a free one)");
            }
            if (said.contains(StartRefused.NO_SPACE)) throw StartRefused.diskFull(place, e);
            throw new IOException(lastFatal().orElse(e.getMessage()) + "; its log: " + serverLog, e);
        }
    }

    private Optional<String> lastFatal() throws IOException {
        var serverLog = place.resolve("postgres.log");
        var said = Files.exists(serverLog) ? Files.readString(serverLog) : "";
        return said.lines()
                .filter(line -> line.contains(" FATAL: ") || line.contains(" PANIC: "))
                .reduce((_, last) -> last)
                .map(line -> line.replaceFirst(".* (FATAL|PANIC): +", ""));
    }

    /// `pg_ctl` hands its options to a shell.
    private String moreSettings() {
        return settings.entrySet().stream()
                .map(setting -> " -c '" + (setting.getKey() + "=" + setting.getValue()).replace("'", "'\\''") + "'")
                .collect(Collectors.joining());
    }

    private void stop() throws IOException {
        run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=60");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void provide(List<String> databases) throws IOException, SQLException {
        try (var db = connect();
                var statement = db.createStatement()) {
            for (var name : databases) {
                if (!exists(db, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                    statement.execute("CREATE ROLE %s LOGIN".formatted(quoted(name)));
                }
                setPassword(statement, name);
                if (!exists(db, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    statement.execute("CREATE DATABASE %s OWNER %s".formatted(quoted(name), quoted(name)));
                }
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quoted(name)));
            }
            setPassword(statement, SUPERUSER);
        }
    }

    /// Sets it again unchanged, so that the server keeps it hashed with its present number of rounds.
    private void setPassword(Statement statement, String role) throws SQLException {
        statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(quoted(role), password(role)));
    }

    /// Connects as the superuser. When the file with the passwords was lost, the owner of the data folder may
    /// set a new one: the server does that when it is started for a single user.
    public Connection connect() throws IOException, SQLException {
        try {
            return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password(SUPERUSER));
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState())) throw e;
            log.info("the database's passwords were lost: new ones are set");
            stop();
            setPasswordAlone();
            start();
            return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password(SUPERUSER));
        }
    }

    private void setPasswordAlone() throws IOException {
        var statement = "ALTER ROLE %s PASSWORD '%s';\n".formatted(SUPERUSER, password(SUPERUSER));
        run(
                statement,
                List.of(programs.resolve("bin/postgres").toString(), "--single", "-D", data.toString(), SUPERUSER));
    }

    private static boolean exists(Connection db, String query, String name) throws SQLException {
        try (var statement = db.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void run(String program, String... arguments) throws IOException {
        var words = new ArrayList<String>();
        words.add(programs.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        run("", words);
    }

    /// Runs one of PostgreSQL's programs to its end. Its output goes to a file and not to a pipe, because the
    /// server that `pg_ctl` starts keeps a pipe open.
    private void run(String input, List<String> words) throws IOException {
        var said = Files.createTempFile("vivavoce-postgres", ".txt");
        try {
            var process = new ProcessBuilder(account.command(words))
                    .directory(place.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (!process.waitFor(startLimit.toSeconds() + 30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " did not end in time");
            }
            if (process.exitValue() != 0) {
                throw new IOException(Path.of(words.getFirst()).getFileName() + ": "
                        + Files.readString(said).strip().replaceAll("\\s+", " "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + words.getFirst(), e);
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
