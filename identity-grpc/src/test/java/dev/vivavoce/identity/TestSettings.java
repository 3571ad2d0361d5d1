package dev.vivavoce.identity;

import dev.vivavoce.identity.account.Passwords;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The settings of identity in tests, beside those that [TestServer] sets.
public final class TestSettings {
    public static final String SPEECH_SECRET = "speech-0123456789abcdef0123456789abcdef";
    public static final String BFF_SECRET = "bff-0123456789abcdef0123456789abcdef";

    private TestSettings() {}

    public static final String WEB_URL = "https://learn.example";

    /// The required settings, with limits that only a test of limits reaches.
    public static Map<String, String> required() {
        var all = new HashMap<>(Map.of(
                "IDENTITY_KEY_SECRET", "0123456789abcdef0123456789abcdef-key",
                "IDENTITY_SERVICE_SECRETS", "speech=" + SPEECH_SECRET + ",bff=" + BFF_SECRET,
                "IDENTITY_TRIES_PER_ADDRESS", "100000",
                "IDENTITY_TRIES_PER_ACCOUNT", "100000",
                "IDENTITY_HASH_WAIT", "1m",
                "IDENTITY_WEB_URL", WEB_URL,
                "IDENTITY_MAIL_FOLDER", "target/mail"));
        for (var peer : List.of("SPEECH", "ASSESSMENT", "BILLING", "CONTENT"))
            all.put("IDENTITY_" + peer, "in-process:no-" + peer);
        var folder = Path.of("target", "objects", UUID.randomUUID().toString()).toAbsolutePath();
        all.put("IDENTITY_OBJECTS_FOLDER", folder.toString());
        all.put("IDENTITY_OBJECTS_ADDRESS", "http://localhost");
        all.put("IDENTITY_OBJECTS_SECRET", "0123456789abcdef0123456789abcdef-objects");
        all.put("IDENTITY_OBJECTS_ORIGINS", "http://localhost:3000");
        return Map.copyOf(all);
    }

    /// The same with other values or more settings.
    public static Map<String, String> with(String... namesAndValues) {
        var all = new HashMap<>(required());
        for (int i = 0; i < namesAndValues.length; i += 2) all.put(namesAndValues[i], namesAndValues[i + 1]);
        return Map.copyOf(all);
    }

    /// Identity with a clock that the test sets, and with cheap hashes: at their real cost they took more than half
    /// of the time of all these tests.
    public static TestServer at(Clock clock, Map<String, String> extra) {
        return TestServer.of("IDENTITY", settings -> Main.start(cheap(settings), clock), extra);
    }

    /// Identity with hashes as costly as operators have them.
    public static TestServer atFullCost(Clock clock, Map<String, String> extra) {
        return TestServer.of("IDENTITY", settings -> Main.start(settings, clock), extra);
    }

    /// A second replica with the same database.
    public static GrpcServer replica(TestServer identity, Clock clock) {
        return Main.start(cheap(identity.settings()), clock);
    }

    /// The settings refuse such a cost.
    private static IdentityConfig cheap(Map<String, String> settings) {
        var config = IdentityConfig.from(Env.of(settings));
        var passwords = config.passwords();
        return new IdentityConfig(
                config.service(),
                config.keySecret(),
                config.keyRotation(),
                config.accessTokenLifetime(),
                config.serviceSecrets(),
                config.sessions(),
                new Passwords.Settings(64, 1, passwords.atOnce(), passwords.longestWait()),
                config.rates(),
                config.peers(),
                config.objects(),
                config.exportsAddress(),
                config.mail(),
                config.passkeySite(),
                config.auditKept(),
                config.erasures(),
                config.providers(),
                config.admin());
    }

    /// Returns the first column of the first row as text, read from the database and not through the service.
    public static String stored(TestServer identity, String sql) {
        var settings = identity.settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("IDENTITY_DATABASE_URL"),
                        settings.get("IDENTITY_DATABASE_USER"),
                        settings.get("IDENTITY_DATABASE_PASSWORD"));
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// How many passwords identity has hashed since its start.
    public static double hashes(TestServer identity) {
        var address = URI.create("http://localhost:" + identity.server().port() + "/metrics");
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("identity_password_hashes_total"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException | InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Runs a statement, past the service.
    public static void execute(TestServer identity, String sql) {
        var settings = identity.settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("IDENTITY_DATABASE_URL"),
                        settings.get("IDENTITY_DATABASE_USER"),
                        settings.get("IDENTITY_DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Returns the token of speech for a service.
    public static String serviceToken(TestServer identity, Transport transport, String audience) {
        return ServiceTokenServiceGrpc.newBlockingStub(identity.channel(transport))
                .exchangeServiceSecret(ExchangeServiceSecretRequest.newBuilder()
                        .setService("speech")
                        .setSecret(SPEECH_SECRET)
                        .setAudience(audience)
                        .build())
                .getAccessToken();
    }
}
