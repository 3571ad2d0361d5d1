package dev.vivavoce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A roll-back: a release after this one has migrated the database, as the rules for migrations allow.
class NewerSchemaTest {
    private static boolean isRolledBack;

    @RegisterExtension
    static final TestServer identity =
            TestServer.of("IDENTITY", NewerSchemaTest::start, TestSettings.with("IDENTITY_REFLECTION", "false"));

    @Test
    void a_service_starts_and_writes_on_the_schema_of_the_release_after_it() {
        isRolledBack = true;
        identity.restart();
        var registered = AccountServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .register(RegisterRequest.newBuilder()
                        .setEmail(UUID.randomUUID() + "@example.org")
                        .setPassword("seven tall lighthouses")
                        .setDisplayName("Ana")
                        .build());
        assertThat(registered.hasRegistered()).isTrue();
        assertThat(TestSettings.stored(identity, "SELECT future FROM account WHERE future IS NOT NULL"))
                .isEqualTo("by default");
    }

    private static GrpcServer start(Map<String, String> settings) {
        if (isRolledBack) migrate(settings);
        return Main.start(settings, Clock.systemUTC());
    }

    private static void migrate(Map<String, String> settings) {
        try (var db = DriverManager.getConnection(
                        Objects.requireNonNull(settings.get("IDENTITY_DATABASE_URL")),
                        settings.get("IDENTITY_DATABASE_USER"),
                        settings.get("IDENTITY_DATABASE_PASSWORD"));
                var statement = db.createStatement()) {
            statement.execute("ALTER TABLE account ADD COLUMN future text NOT NULL DEFAULT 'by default'");
            statement.execute("""
                    INSERT INTO flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    SELECT max(installed_rank) + 1, '999', 'future', 'SQL', 'V999__future.sql', 1, current_user, 1, true
                    FROM flyway_schema_history
                    """);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
