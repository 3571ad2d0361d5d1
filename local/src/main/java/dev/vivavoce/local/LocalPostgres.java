package dev.vivavoce.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own, its data kept below [Home]: durable (`fsync` on, synchronous commit), reachable from this
/// machine only and with a password, one database and one role for each service.
///
/// `pg_ctl` puts the server into a session of its own, so that Ctrl-C reaches only the JVM and [#close] stops the
/// server last. A server left over from a killed JVM is stopped in good order at the next start; the lock of [Home]
/// makes sure that nobody else uses it.
final class LocalPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final int START_TRIES = 3;

    private final Home home;
    private final Path place;
    private final Path programs;
    private final Path data;
    private final Account account;
    private int port;

    private LocalPostgres(Home home, Path place, Path programs, Account account) {
        this.home = home;
        this.place = place;
        this.programs = programs;
        this.data = place.resolve("data");
        this.account = account;
    }

    /// Starts the server and makes what is missing: the cluster, and a database and role of each name.
    ///
    /// @param port on 127.0.0.1; 0 takes a free one
    static LocalPostgres start(Home home, int port, List<String> databases) {
        try {
            var place = place(home);
            var account = Account.forData(place.resolve("data"));
            var postgres = new LocalPostgres(home, place, PostgresPrograms.unpackedBelow(place), account);
            if (!Files.exists(postgres.data)) postgres.create();
            postgres.refuseOtherVersion();
            postgres.stopLeftOver();
            postgres.start(port);
            postgres.provide(databases);
            return postgres;
        } catch (IOException | SQLException e) {
            throw new StartRefused("PostgreSQL did not start", e);
        }
    }

    int port() {
        return port;
    }

    /// The JDBC address of a database.
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// The password of a role; each role has the name of its database.
    String password(String role) {
        return home.secret("postgres." + role);
    }

    /// The folder of the cluster.
    Path data() {
        return data;
    }

    /// Stops the server: open transactions are rolled back, everything committed stays.
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop by itself and is stopped at the next start: {}", e.getMessage());
        }
    }

    /// Where the server's files stand: below the home if the account that runs it gets there, else below `/var/lib`.
    /// Once chosen it is written down, so that data once written is always found again.
    private static Path place(Home home) throws IOException {
        var inHome = home.folder().resolve("postgres");
        var elsewhere = home.folder().resolve("postgres-is-in");
        if (Files.exists(elsewhere)) return Path.of(Files.readString(elsewhere).strip());
        var account = Account.forData(inHome.resolve("data"));
        if (account.reaches(home.folder())) {
            Files.createDirectories(inHome);
            account.own(inHome);
            return inHome;
        }
        var chosen = Path.of("/var/lib/vivavoce", fingerprint(home.folder()));
        log.info("PostgreSQL's user cannot enter {}: its data is kept in {}", home.folder(), chosen);
        Files.createDirectories(chosen);
        account.own(chosen);
        Files.writeString(elsewhere, chosen + "\n");
        return chosen;
    }

    private static String fingerprint(Path folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Makes the cluster under another name first: one of the right name is always whole.
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

    /// A server whose JVM was killed still runs: it is stopped in good order. A number without a server behind it
    /// (after a power cut the system may have given it to another program) must not hinder the start.
    private void stopLeftOver() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        var pid = serverPid();
        if (pid.isEmpty()) return;
        var command =
                ProcessHandle.of(pid.get()).flatMap(process -> process.info().command());
        if (command.isPresent() && command.get().endsWith("/postgres")) {
            log.info("stopping the PostgreSQL that a killed Vivavoce left behind (process {})", pid.get());
            stop();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /// The process number of the server that uses the data folder, as it wrote it down.
    Optional<Long> serverPid() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        return Optional.of(Long.valueOf(Files.readAllLines(pidFile).getFirst().strip()));
    }

    private void start(int wanted) throws IOException {
        for (int tries = 1; ; tries++) {
            port = wanted == 0 ? freePort() : wanted;
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
                        "--timeout=60",
                        "--options=-p " + port
                                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=150"
                                + " -c shared_buffers=64MB -c fsync=on -c synchronous_commit=on -c full_page_writes=on");
                return;
            } catch (IOException e) {
                var said = Files.exists(serverLog) ? Files.readString(serverLog) : "";
                boolean taken = said.contains("Address already in use");
                if (taken && wanted != 0) {
                    throw new StartRefused("port " + port + " for PostgreSQL is taken: stop what uses it, or set"
                            + " VIVAVOCE_POSTGRES_PORT to another (0 takes a free one)");
                }
                if (!taken || tries == START_TRIES)
                    throw new IOException(e.getMessage() + "; its log: " + serverLog, e);
            }
        }
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
                statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(quoted(name), password(name)));
                if (!exists(db, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    statement.execute("CREATE DATABASE %s OWNER %s".formatted(quoted(name), quoted(name)));
                }
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quoted(name)));
            }
        }
    }

    /// Connects as the superuser. When the file with the passwords was lost, the owner of the data folder may set a new
    /// one: the server does that when it is started for a single user.
    private Connection connect() throws IOException, SQLException {
        try {
            return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password(SUPERUSER));
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState())) throw e;
            log.info("the database's passwords were lost and are made anew");
            stop();
            setPasswordAlone();
            start(port);
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

    /// Runs one of PostgreSQL's programs to its end. What it says goes through a file and not through a pipe: the
    /// server that `pg_ctl` starts would hold a pipe open.
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
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(words.getFirst() + " did not end within 90 seconds");
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
