package dev.vivavoce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureReceipt;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.GetErasureReceiptRequest;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Identity on a database that was restored from a backup. The backup is a copy of the database in the same server.
class RestoredDatabaseTest {
    private static final String PASSWORD = "seven tall lighthouses";
    private static final Path LOG =
            Path.of("target", "erasures", UUID.randomUUID().toString()).toAbsolutePath();
    private static final OtherServices others = new OtherServices(RestoredDatabaseTest::identity);

    /// The next start is on a copy of the database, or on what was copied.
    private enum Next {
        SAME,
        COPIED,
        RESTORED
    }

    private static Next next = Next.SAME;

    @RegisterExtension
    static final TestServer identity = TestServer.of(
            "IDENTITY",
            RestoredDatabaseTest::start,
            others.settings(TestSettings.with("IDENTITY_ERASURES_FOLDER", LOG.toString())));

    private static TestServer identity() {
        return identity;
    }

    @Test
    void who_was_erased_after_the_backup_is_erased_again_before_anything_is_served() throws IOException {
        var person = register();
        var friend = register();
        var id = UUID.fromString(person.getUser().getId());
        restart(Next.COPIED);
        var receiptId = erase(person);
        complete(receiptId);
        assertThat(logged()).contains(receiptId);
        others.of("speech").put(id, "what I said");
        others.of("speech").put(UUID.fromString(friend.getUser().getId()), "what a friend said");

        restart(Next.RESTORED);

        assertThat(signsIn(person)).isFalse();
        assertThat(signsIn(friend)).isTrue();
        assertThat(complete(receiptId).getServicesList()).hasSize(5);
        assertThat(others.of("speech").has(id)).isFalse();
        assertThat(others.of("speech").has(UUID.fromString(friend.getUser().getId())))
                .isTrue();
        var known = TestSettings.stored(identity, "SELECT count(*) FROM erasure");
        restart(Next.SAME);
        assertThat(TestSettings.stored(identity, "SELECT count(*) FROM erasure"))
                .as("nothing is repeated twice")
                .isEqualTo(known);
    }

    @Test
    void an_erasure_that_cannot_be_logged_is_not_complete_until_it_can() throws IOException {
        if (Files.exists(LOG)) Files.move(LOG, LOG.resolveSibling(LOG.getFileName() + "-away"));
        Files.createDirectories(LOG.getParent());
        Files.createFile(LOG);
        var person = register();
        var receiptId = erase(person);
        assertThat(signsIn(person)).isFalse();
        Await.until(
                "a try has failed",
                () -> Integer.parseInt(
                                TestSettings.stored(identity, "SELECT tries FROM job WHERE id = '" + receiptId + "'"))
                        > 0);
        assertThat(receipt(receiptId).hasCompletedAt()).isFalse();
        Files.delete(LOG);
        complete(receiptId);
        assertThat(logged()).contains(receiptId);
    }

    private static void restart(Next database) {
        next = database;
        identity.restart();
        next = Next.SAME;
    }

    private static GrpcServer start(Map<String, String> settings) {
        var url = Objects.requireNonNull(settings.get("IDENTITY_DATABASE_URL"));
        var name = url.substring(url.lastIndexOf('/') + 1);
        if (next == Next.COPIED) execute(settings, "CREATE DATABASE " + name + "_backup TEMPLATE " + name);
        if (next == Next.RESTORED) {
            execute(settings, "DROP DATABASE " + name);
            execute(settings, "ALTER DATABASE " + name + "_backup RENAME TO " + name);
        }
        return Main.start(new HashMap<>(settings), Clock.systemUTC());
    }

    private static void execute(Map<String, String> settings, String sql) {
        var url = Objects.requireNonNull(settings.get("IDENTITY_DATABASE_URL"));
        try (var db = DriverManager.getConnection(
                        url.substring(0, url.lastIndexOf('/')) + "/postgres",
                        settings.get("IDENTITY_DATABASE_USER"),
                        settings.get("IDENTITY_DATABASE_PASSWORD"));
                var statement = db.createStatement()) {
            statement.execute(sql);
        } catch (SQLException thrown) {
            throw new IllegalStateException(sql, thrown);
        }
    }

    private static List<String> logged() throws IOException {
        try (var files = Files.list(LOG)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static SignedIn register() {
        return AccountServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .register(RegisterRequest.newBuilder()
                        .setEmail(UUID.randomUUID() + "@example.org")
                        .setPassword(PASSWORD)
                        .setDisplayName("Ana")
                        .build())
                .getRegistered();
    }

    private static boolean signsIn(SignedIn person) {
        return SessionServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .login(LoginRequest.newBuilder()
                        .setEmail(person.getUser().getEmail())
                        .setPassword(PASSWORD)
                        .build())
                .hasSignedIn();
    }

    private static String erase(SignedIn person) {
        var as = identity.with(Transport.IN_PROCESS, new Secret(person.getAccessToken()));
        return ErasureServiceGrpc.newBlockingStub(as)
                .eraseMe(EraseMeRequest.newBuilder()
                        .setPassword(PASSWORD)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build())
                .getReceiptId();
    }

    private static ErasureReceipt complete(String receiptId) {
        Await.until("the erasure is complete", () -> receipt(receiptId).hasCompletedAt());
        return receipt(receiptId);
    }

    private static ErasureReceipt receipt(String receiptId) {
        return ErasureServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .getErasureReceipt(GetErasureReceiptRequest.newBuilder()
                        .setReceiptId(receiptId)
                        .build())
                .getReceipt();
    }
}
