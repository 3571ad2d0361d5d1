package dev.vivavoce.runtimetest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Notifications;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A PostgreSQL that takes connections with TLS, as docs/tls.md says to reach it.
class DatabaseTlsTest {
    @TempDir
    static Path folder;

    private static Path ours;
    private static Path foreign;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        var authority = new TestAuthority(folder.resolve("ours"));
        ours = Files.writeString(folder.resolve("ours.pem"), authority.certificate());
        foreign = Files.writeString(
                folder.resolve("foreign.pem"), new TestAuthority(folder.resolve("foreign")).certificate());
        var files = authority.issue("database", "localhost", authority);
        Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-------"));
        server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", files.certificate().toString())
                .setServerConfig("ssl_key_file", files.key().toString())
                .setPGStartupWait(Duration.ofMinutes(3)) // a busy machine needs more than the library gives
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void a_server_of_our_authority_is_used_with_tls_by_statements_and_by_who_listens() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var database = Database.open(address("localhost", ours), "test_events", 2);
                var _ = database.listen(Map.of("test", heard::add))) {
            boolean isOverTls = database.transaction(
                    db -> db.createQuery("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                            .mapTo(Boolean.class)
                            .one());
            assertThat(isOverTls).isTrue();
            assertThat(heard.poll(1, TimeUnit.MINUTES)).isEmpty(); // it listens
            database.run(db -> Notifications.send(db, "test", List.of("over TLS")));
            assertThat(heard.poll(1, TimeUnit.MINUTES)).isEqualTo("over TLS");
            long plain = database.transaction(
                    db -> db.createQuery("""
                            SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
                            WHERE backend_type = 'client backend' AND NOT ssl
                            """).mapTo(Long.class).one());
            assertThat(plain).as("connections without TLS").isZero();
        }
    }

    @Test
    void a_server_of_another_authority_or_with_the_name_of_another_host_is_not_used() {
        assertThatThrownBy(() -> open("localhost", foreign)).hasStackTraceContaining("PKIX path");
        assertThatThrownBy(() -> open("127.0.0.1", ours)).hasStackTraceContaining("127.0.0.1");
    }

    private static void open(String host, Path authority) {
        Database.open(address(host, authority), "test_events", 2).close();
    }

    private static Database.Address address(String host, Path authority) {
        var url = "jdbc:postgresql://%s:%d/postgres?sslmode=verify-full&sslrootcert=%s"
                .formatted(host, server.getPort(), authority);
        return new Database.Address(url, "postgres", new Secret("unused"));
    }
}
