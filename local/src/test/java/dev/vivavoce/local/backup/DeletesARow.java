package dev.vivavoce.local.backup;

import dev.vivavoce.local.postgres.Home;
import java.nio.file.Path;

/// Archives, is copied, commits a row, prints the time, deletes the row, and waits to be killed.
final class DeletesARow {
    private DeletesARow() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(System.getenv("VIVAVOCE_HOME"));
        var backups = new Backups(RestoreTest.settings(Path.of(System.getenv("BACKUPS"))));
        var postgres = RestoreTest.serve(Home.open(folder), backups);
        RestoreTest.execute(postgres, "CREATE TABLE note (text text)");
        try (var db = postgres.connect()) {
            backups.take(db, postgres.data(), folder);
        }
        RestoreTest.execute(postgres, "INSERT INTO note VALUES ('acknowledged')");
        var before = RestoreTest.now(postgres);
        RestoreTest.execute(postgres, "DELETE FROM note");
        System.out.println("before " + before);
        System.in.read();
    }
}
