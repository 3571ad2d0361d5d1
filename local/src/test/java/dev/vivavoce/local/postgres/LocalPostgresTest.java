package dev.vivavoce.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {
    private static final List<String> DATABASES = List.of("notes", "letters");

    private final List<Path> folders = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void newFolder() throws IOException {
        folder = Machine.openFolder();
        folders.add(folder);
    }

    @AfterEach
    void deleteFolders() throws IOException {
        for (var made : folders) PostgresPrograms.delete(made);
    }

    @Test
    void committed_data_is_there_after_a_restart() throws SQLException {
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            assertThat(query(postgres, "notes", "SHOW fsync")).isEqualTo("on");
            assertThat(query(postgres, "notes", "SHOW synchronous_commit")).isEqualTo("on");
            execute(postgres, "notes", "CREATE TABLE note (text text)");
            execute(postgres, "notes", "INSERT INTO note VALUES ('Grüße')");
        }
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            assertThat(query(postgres, "notes", "SELECT text FROM note")).isEqualTo("Grüße");
        }
    }

    @Test
    void random_passwords_are_hashed_once_those_of_an_older_release_too() throws Exception {
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES);
                var db = postgres.connect()) {
            db.createStatement()
                    .execute("SET scram_iterations = 4096; ALTER ROLE notes PASSWORD '%s'"
                            .formatted(postgres.password("notes")));
        }
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES);
                var db = postgres.connect();
                var rows = db.createStatement()
                        .executeQuery("SELECT string_agg(DISTINCT split_part(rolpassword, ':', 1), ',')"
                                + " FROM pg_authid WHERE rolcanlogin")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("SCRAM-SHA-256$1");
        }
    }

    @Test
    void a_role_opens_its_own_database_and_no_other() {
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(postgres.url("letters"), "notes", postgres.password("notes")))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url("notes"), "notes", "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_killed_jvm_loses_no_row_and_its_server_is_stopped_at_the_next_start() throws Exception {
        var killed = Machine.java(KeepsARow.class, folder, Map.of());
        long leftOver = Long.parseLong(Machine.lineOf(killed, "server ").substring("server ".length()));
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(leftOver)).isPresent();

        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, List.of("notes"))) {
            assertThat(query(postgres, "notes", "SELECT text FROM note")).isEqualTo("kept");
            assertThat(postgres.serverPid()).isPresent().get().isNotEqualTo(leftOver);
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_does_not_prevent_the_start() throws Exception {
        Path data;
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            data = postgres.data();
        }
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            assertThat(query(postgres, "notes", "SELECT 1")).isEqualTo("1");
        }
    }

    @Tag("slow")
    @Test
    void a_foreign_postgres_with_the_old_process_number_keeps_running() throws Exception {
        Path data;
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            data = postgres.data();
        }
        var elsewhere = Machine.openFolder();
        folders.add(elsewhere);
        try (var foreignHome = Home.open(elsewhere);
                var foreign = LocalPostgres.start(foreignHome, 0, DATABASES)) {
            long number = foreign.serverPid().orElseThrow();
            Files.writeString(data.resolve("postmaster.pid"), number + "\n" + data + "\n");
            try (var home = Home.open(folder);
                    var postgres = LocalPostgres.start(home, 0, DATABASES)) {
                assertThat(query(postgres, "notes", "SELECT 1")).isEqualTo("1");
                assertThat(postgres.serverPid()).isPresent().get().isNotEqualTo(number);
            }
            assertThat(foreign.serverPid()).contains(number);
            assertThat(query(foreign, "notes", "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_killed_server_is_started_again_on_its_port_with_all_committed_data() throws Exception {
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            execute(postgres, "notes", "CREATE TABLE note AS SELECT 'kept' AS text");
            long killed = kill(postgres);
            assertThat(queryUntilAnswered(postgres, "SELECT text FROM note")).isEqualTo("kept");
            assertThat(postgres.serverPid()).isPresent().get().isNotEqualTo(killed);
        }
    }

    @Tag("slow")
    @Test
    void a_killed_server_that_cannot_start_again_is_reported_in_one_sentence() throws Exception {
        var lost = new CompletableFuture<String>();
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.prepare(home, 0, lost::complete).serve(DATABASES)) {
            Files.move(postgres.data().resolve("global"), postgres.data().resolve("gone"));
            kill(postgres);
            assertThat(lost.get(90, TimeUnit.SECONDS))
                    .startsWith("PostgreSQL ended and does not start again: ")
                    .doesNotContain("\n");
        }
    }

    @Test
    void a_full_disk_is_named_at_the_start_shown_on_a_file_system_of_20_megabytes_as_root_only() throws Exception {
        assumeThat(Machine.ran("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString()))
                .as("a file system can be mounted")
                .isTrue();
        try (var home = Home.open(folder)) {
            assertThatThrownBy(() -> LocalPostgres.start(home, 0, DATABASES))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("the disk that holds " + folder + " is full")
                    .hasMessageContaining("VIVAVOCE_HOME");
        } finally {
            Machine.ran("umount", "-l", folder.toString());
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_and_names_the_holder() throws Exception {
        var first = Machine.java(KeepsARow.class, folder, Map.of());
        try {
            Machine.lineOf(first, "server ");
            assertThatThrownBy(() -> Home.open(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("already runs on the data in " + folder)
                    .hasMessageContaining("process " + first.pid())
                    .hasMessageContaining("VIVAVOCE_HOME");
        } finally {
            first.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            try (var home = Home.open(folder);
                    var postgres = LocalPostgres.start(home, 0, List.of("notes"))) {
                assertThat(query(postgres, "notes", "SELECT text FROM note")).isEqualTo("kept");
            }
        }
    }

    @Test
    void lost_passwords_are_generated_again_and_the_data_stays() throws Exception {
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            execute(postgres, "notes", "CREATE TABLE note (text text)");
        }
        Files.delete(folder.resolve("secrets"));
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            assertThat(query(postgres, "notes", "SELECT count(*) FROM note")).isEqualTo("0");
        }
    }

    @Test
    void only_its_owner_reads_the_secrets() throws IOException {
        try (var home = Home.open(folder)) {
            home.secret("postgres.notes");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_taken_port_is_named_with_its_setting() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var home = Home.open(folder)) {
            assertThatThrownBy(() -> LocalPostgres.start(home, taken.getLocalPort(), DATABASES))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " for PostgreSQL is taken")
                    .hasMessageContaining("VIVAVOCE_POSTGRES_PORT");
        }
    }

    @Test
    void data_of_another_version_is_refused_untouched() throws IOException {
        Path data;
        try (var home = Home.open(folder);
                var postgres = LocalPostgres.start(home, 0, DATABASES)) {
            data = postgres.data();
        }
        Files.writeString(data.resolve("PG_VERSION"), "12\n");
        try (var home = Home.open(folder)) {
            assertThatThrownBy(() -> LocalPostgres.start(home, 0, DATABASES))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("was written by PostgreSQL 12, this build brings 18");
        }
    }

    @Tag("slow")
    @Test
    void as_root_in_a_folder_that_others_cannot_enter_the_data_is_stored_elsewhere() throws Exception {
        assumeThat(new UnixSystem().getUid()).as("runs as root only").isZero();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        for (int start = 1; start <= 2; start++) {
            try (var home = Home.open(folder);
                    var postgres = LocalPostgres.start(home, 0, DATABASES)) {
                assertThat(postgres.data().startsWith(folder)).isFalse();
                if (start == 1) {
                    folders.add(Path.of(
                            Files.readString(folder.resolve("postgres-is-in")).strip()));
                    execute(postgres, "notes", "CREATE TABLE note (text text)");
                }
                assertThat(query(postgres, "notes", "SELECT count(*) FROM note"))
                        .isEqualTo("0");
            }
        }
    }

    private static long kill(LocalPostgres postgres) throws IOException {
        long server = postgres.serverPid().orElseThrow();
        assertThat(ProcessHandle.of(server).orElseThrow().destroyForcibly()).isTrue();
        return server;
    }

    private static String queryUntilAnswered(LocalPostgres postgres, String sql) {
        var answer = new AtomicReference<String>();
        Await.until(() -> {
            try {
                answer.set(query(postgres, "notes", sql));
                return true;
            } catch (SQLException _) {
                return false;
            }
        });
        return answer.get();
    }

    private static String query(LocalPostgres postgres, String database, String sql) throws SQLException {
        try (var db = DriverManager.getConnection(postgres.url(database), database, postgres.password(database));
                var rows = db.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(LocalPostgres postgres, String database, String sql) throws SQLException {
        try (var db = DriverManager.getConnection(postgres.url(database), database, postgres.password(database))) {
            db.createStatement().execute(sql);
        }
    }
}
