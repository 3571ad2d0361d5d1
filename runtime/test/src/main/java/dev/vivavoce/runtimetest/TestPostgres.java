package dev.vivavoce.runtimetest;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL, started once in a test JVM; every test class gets a database of its own.
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// The migrated database of each service, which no test uses: others are copied from it.
    private static final Map<String, String> MIGRATED = new ConcurrentHashMap<>();

    private TestPostgres() {}

    private static final class Server {
        /// On a busy machine it takes longer than the library waits, and then all tests of a module fail.
        private static final Duration START_LIMIT = Duration.ofMinutes(3);

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setPGStartupWait(START_LIMIT)
                        .start();
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }

    /// Creates an empty database.
    public static Database.Address database() {
        var name = nextName();
        statement("CREATE DATABASE " + name);
        return address(name);
    }

    /// Creates a database with the empty tables of a service. They are a copy: to migrate each one takes longer.
    public static Database.Address database(String service) {
        var name = nextName();
        statement("CREATE DATABASE " + name + " TEMPLATE " + MIGRATED.computeIfAbsent(service, TestPostgres::migrated));
        return address(name);
    }

    private static String migrated(String service) {
        var name = nextName();
        statement("CREATE DATABASE " + name);
        Database.open(address(name), service, 1).close();
        return name;
    }

    private static String nextName() {
        return "test_" + NUMBER.incrementAndGet();
    }

    static Database.Address address(String database) {
        return new Database.Address(
                "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + database,
                "postgres",
                new Secret("postgres"));
    }

    /// Runs a statement as the superuser.
    static void statement(String sql) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException thrown) {
            throw new IllegalStateException("the statement failed: " + sql, thrown);
        }
    }

    /// The settings that name a new database, for the service with this prefix: `SPEECH`. It has the service's tables
    /// when the service is on the class path.
    public static Map<String, String> settings(String prefix) {
        var service = prefix.toLowerCase(Locale.ROOT);
        boolean known = Database.class.getClassLoader().getResource("db/migration/" + service) != null;
        var address = known ? database(service) : database();
        return Map.of(
                prefix + "_DATABASE_URL", address.url(),
                prefix + "_DATABASE_USER", address.user(),
                prefix + "_DATABASE_PASSWORD", address.password().reveal());
    }
}
