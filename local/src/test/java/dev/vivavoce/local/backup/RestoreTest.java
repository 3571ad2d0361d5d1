package dev.vivavoce.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.LocalPostgres;
import dev.vivavoce.local.postgres.Machine;
import dev.vivavoce.local.postgres.PostgresPrograms;
import dev.vivavoce.local.postgres.RunningPostgres;
import dev.vivavoce.local.postgres.StartRefused;
import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The drill: a real server archives, is copied while it serves, loses rows, and gets them back to the second.
class RestoreTest {
    private static final List<String> DATABASES = List.of("notes");

    private Path root = Path.of("");
    private Path folder = Path.of("");
    private Backups backups = new Backups(settings(Path.of("")));

    static BackupSettings settings(Path root) {
        return new BackupSettings(root.resolve("backups"), Duration.ofDays(1), Duration.ofDays(7));
    }

    @BeforeEach
    void newFolders() throws IOException {
        root = Machine.openFolder();
        folder = Files.createDirectory(root.resolve("home"));
        backups = new Backups(settings(root));
    }

    @AfterEach
    void deleteFolders() throws IOException {
        PostgresPrograms.delete(root);
    }

    @Test
    void deleted_rows_are_back_to_the_second_and_what_was_there_is_kept_aside() throws Exception {
        Instant before;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            execute(postgres, "CREATE TABLE note (text text)");
            execute(postgres, "INSERT INTO note VALUES ('in the copy')");
            back(postgres);
            execute(postgres, "INSERT INTO note VALUES ('in the log')");
            before = now(postgres);
            execute(postgres, "DELETE FROM note");
            execute(postgres, "INSERT INTO note VALUES ('too late')");
        }

        var restored = Restore.run(folder, backups, Optional.of(before));

        assertThat(restored.before()).hasValueSatisfying(old -> assertThat(old).isDirectory());
        Instant again;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            assertThat(notes(postgres)).isEqualTo("in the copy, in the log");
            try (var db = postgres.connect()) {
                assertThat(backups.isDue(db, Instant.now()))
                        .as("the copy is from before the restore")
                        .isTrue();
            }
            execute(postgres, "INSERT INTO note VALUES ('after the restore')");
            back(postgres);
            again = now(postgres);
            execute(postgres, "DROP TABLE note");
        }

        assertThat(Restore.run(folder, backups, Optional.of(again)).backup().timeline())
                .isEqualTo(2);
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            assertThat(notes(postgres)).isEqualTo("after the restore, in the copy, in the log");
        }
        assertThatThrownBy(() -> Restore.run(folder, backups, Optional.of(Instant.now())))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("the log that is known ends before");
    }

    @Tag("slow")
    @Test
    void what_a_killed_server_had_not_archived_yet_comes_from_its_own_log() throws Exception {
        var platform = Machine.java(DeletesARow.class, folder, Map.of("BACKUPS", root.toString()));
        var before = Instant.parse(Machine.lineOf(platform, "before ").substring("before ".length()));
        assertThatThrownBy(() -> Restore.run(folder, backups, Optional.of(before)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already runs on the data in " + folder);
        platform.destroyForcibly().waitFor();
        killServer(folder);

        Restore.run(folder, backups, Optional.of(before));

        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            assertThat(notes(postgres)).isEqualTo("acknowledged");
        }
    }

    @Tag("slow")
    @Test
    void a_lost_machine_is_restored_elsewhere_with_its_secrets_and_objects() throws Exception {
        var object = Path.of("speech", "files", "ab", "abcd");
        var deleted = Path.of("speech", "files", "cd", "cdef");
        String password;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            execute(postgres, "CREATE TABLE note (text text)");
            execute(postgres, "INSERT INTO note VALUES ('kept')");
            write(object, "a recording");
            write(deleted, "another");
            backups.objects(folder).update(Instant.now());
            back(postgres);
            Files.delete(folder.resolve("objects").resolve(deleted));
            backups.objects(folder).update(Instant.now());
            password = postgres.password("notes");
        }
        var elsewhere = root.resolve("elsewhere");

        var restored = Restore.run(elsewhere, backups, Optional.empty());

        assertThat(restored.before()).isEmpty();
        assertThat(restored.objects()).isEqualTo(1);
        assertThat(elsewhere.resolve("objects").resolve(object)).hasContent("a recording");
        assertThat(elsewhere.resolve("objects").resolve(deleted)).doesNotExist();
        try (var home = Home.open(elsewhere);
                var postgres = serve(home)) {
            assertThat(postgres.password("notes")).isEqualTo(password);
            assertThat(notes(postgres)).isEqualTo("kept");
        }
    }

    @Test
    void a_restore_that_cannot_succeed_is_refused_and_changes_nothing() throws Exception {
        assertThatThrownBy(() -> Restore.run(folder, backups, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("there is no backup in " + root.resolve("backups"));
        var longAgo = Instant.now();
        BaseBackup backup;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            execute(postgres, "CREATE TABLE note (text text)");
            execute(postgres, "INSERT INTO note VALUES ('here')");
            backup = back(postgres);
        }
        assertThat(backups.fault(backup)).isEmpty();
        assertThatThrownBy(() -> Restore.run(folder, backups, Optional.of(longAgo)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("the earliest time is " + backup.ended());
        assertThatThrownBy(() ->
                        Restore.run(folder, backups, Optional.of(Instant.now().plus(Duration.ofHours(1)))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("in the future");

        Files.write(backup.archive(), new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(backups.fault(backup)).hasValue("its files are not those that were written");
        assertThatThrownBy(() -> Restore.run(folder, backups, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be restored: its files");
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            assertThat(notes(postgres)).isEqualTo("here");
        }
    }

    @Tag("slow")
    @Test
    void a_start_in_the_middle_of_a_restore_does_not_begin_with_an_empty_database() throws Exception {
        Path data;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            data = postgres.data();
        }
        Files.move(data, data.resolveSibling("data.before-2026-01-31T12-00-00Z"));
        try (var home = Home.open(folder)) {
            assertThatThrownBy(() -> serve(home))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("a restore was interrupted");
        }
    }

    @Tag("slow")
    @Test
    void a_compressed_log_is_restored_and_a_missing_segment_is_named() throws Exception {
        BaseBackup backup;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            execute(postgres, "CREATE TABLE note (text text)");
            backup = back(postgres);
            execute(postgres, "INSERT INTO note VALUES ('compressed')");
        }
        backups.log().compress(Instant.now().plus(Duration.ofHours(1)));
        try (var files = Files.list(root.resolve("backups/log"))) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().length() == 24);
        }
        Restore.run(folder, backups, Optional.empty());
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            assertThat(notes(postgres)).isEqualTo("compressed");
        }
        Files.delete(root.resolve("backups/log").resolve(backup.lastSegment() + ".gz"));
        assertThat(backups.fault(backup)).hasValue("the archive lacks " + backup.lastSegment());
    }

    @Tag("slow")
    @Test
    void a_log_with_a_gap_is_restored_up_to_it_and_refused_beyond_it() throws Exception {
        Instant before;
        Instant after;
        String lost;
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            execute(postgres, "CREATE TABLE note (text text)");
            lost = LogSegment.parse(back(postgres).lastSegment()).next().next().toString();
            execute(postgres, "INSERT INTO note VALUES ('before')");
            before = now(postgres);
            execute(postgres, "INSERT INTO note VALUES ('too late')");
            finishSegment(postgres);
            execute(postgres, "INSERT INTO note VALUES ('in the gap')");
            finishSegment(postgres);
            execute(postgres, "INSERT INTO note VALUES ('after')");
            after = now(postgres);
        }
        var copy = backups.all().getFirst();
        assertThat(backups.fault(copy)).isEmpty();
        Files.delete(root.resolve("backups/log").resolve(lost));
        assertThat(backups.fault(copy)).hasValue("the archive lacks " + lost);
        var elsewhere = root.resolve("elsewhere");
        assertThatThrownBy(() -> Restore.run(elsewhere, backups, Optional.empty()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("the archive lacks " + lost, "--to");
        assertThatThrownBy(() -> Restore.run(elsewhere, backups, Optional.of(after)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("ends before " + after, "the archive lacks " + lost);

        Restore.run(elsewhere, backups, Optional.of(before));

        try (var home = Home.open(elsewhere);
                var postgres = serve(home)) {
            assertThat(notes(postgres)).isEqualTo("before");
        }
    }

    @Tag("slow")
    @Test
    void copies_and_log_that_no_kept_instant_needs_are_deleted() throws Exception {
        try (var home = Home.open(folder);
                var postgres = serve(home)) {
            execute(postgres, "CREATE TABLE note (text text)");
            var first = back(postgres);
            finishSegment(postgres);
            var second = back(postgres);
            assertThat(backups.prune(folder, second.ended().plus(Duration.ofDays(6))))
                    .isZero();
            assertThat(backups.prune(folder, second.ended().plus(Duration.ofDays(8))))
                    .isEqualTo(1);
            assertThat(backups.all()).extracting(BaseBackup::id).containsExactly(second.id());
            assertThat(backups.log().segments())
                    .doesNotContain(first.firstSegment())
                    .contains(second.firstSegment());
            assertThat(backups.fault(second)).isEmpty();
        }
    }

    private LocalPostgres serve(Home home) {
        return serve(home, backups);
    }

    static LocalPostgres serve(Home home, Backups backups) {
        return LocalPostgres.prepare(home, 0, backups.prepare(home), _ -> {}).serve(DATABASES);
    }

    private BaseBackup back(LocalPostgres postgres) throws IOException, SQLException {
        try (var db = postgres.connect()) {
            return backups.take(db, postgres.data(), folder);
        }
    }

    private void write(Path object, String text) throws IOException {
        var file = folder.resolve("objects").resolve(object);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    }

    /// The whole server at once, as by a power cut: nothing is archived any more.
    static void killServer(Path home) throws IOException {
        var running = RunningPostgres.of(home).orElseThrow();
        var pid = Long.parseLong(Files.readAllLines(running.data().resolve("postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        var parts = server.children().toList();
        server.destroyForcibly();
        parts.forEach(ProcessHandle::destroyForcibly);
        Await.until(() -> !server.isAlive() && parts.stream().noneMatch(ProcessHandle::isAlive));
    }

    static Instant now(LocalPostgres postgres) throws SQLException {
        return Instant.parse(query(
                postgres, "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    private static String notes(LocalPostgres postgres) throws SQLException {
        return query(postgres, "SELECT coalesce(string_agg(text, ', ' ORDER BY text), '') FROM note");
    }

    private static String query(LocalPostgres postgres, String sql) throws SQLException {
        try (var db = DriverManager.getConnection(postgres.url("notes"), "notes", postgres.password("notes"));
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var db = DriverManager.getConnection(postgres.url("notes"), "notes", postgres.password("notes"));
                var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Finishes a segment of the log.
    private static void finishSegment(LocalPostgres postgres) throws IOException, SQLException {
        try (var db = postgres.connect();
                var statement = db.createStatement()) {
            statement.execute("SELECT pg_switch_wal()");
        }
    }
}
