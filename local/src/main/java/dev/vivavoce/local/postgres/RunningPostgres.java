package dev.vivavoce.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// The server of a platform that runs in another process.
///
/// @param data the folder of its cluster
/// @param port on 127.0.0.1
public record RunningPostgres(Path data, int port, Path secrets) {
    private static final int LINE_OF_PORT = 3;

    /// Empty when none runs on that data folder.
    public static Optional<RunningPostgres> of(Path home) throws IOException {
        try {
            var elsewhere = home.resolve("postgres-is-in");
            var place = Files.exists(elsewhere)
                    ? Path.of(Files.readString(elsewhere).strip())
                    : home.resolve("postgres");
            var data = place.resolve("data");
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() <= LINE_OF_PORT) return Optional.empty();
            boolean runs = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(PostgresProcess::runs)
                    .filter(process -> PostgresProcess.serves(process, data))
                    .isPresent();
            if (!runs) return Optional.empty();
            return Optional.of(new RunningPostgres(
                    data, Integer.parseInt(lines.get(LINE_OF_PORT).strip()), home.resolve("secrets")));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// Connects as the superuser.
    public Connection connect() throws IOException, SQLException {
        var known = new Properties();
        try (var reader = Files.newBufferedReader(secrets)) {
            known.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                known.getProperty("postgres.postgres", ""));
    }
}
