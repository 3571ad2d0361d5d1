package dev.vivavoce.local.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;

/// Starts PostgreSQL on a folder, commits one row, prints the server's process number, and waits to be killed.
final class KeepsARow {
    private KeepsARow() {}

    public static void main(String[] arguments) throws Exception {
        var home = Home.open(Path.of(System.getenv("VIVAVOCE_HOME")));
        var postgres = LocalPostgres.start(home, 0, List.of("notes"));
        try (var db = DriverManager.getConnection(postgres.url("notes"), "notes", postgres.password("notes"));
                var statement = db.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (text text)");
            statement.execute("INSERT INTO note VALUES ('kept')");
        }
        System.out.println("server " + postgres.serverPid().orElseThrow());
        System.in.read();
    }
}
