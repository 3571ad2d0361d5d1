package dev.vivavoce.runtimetest;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Runs a service for a test class as its `Main` does: a real server, a real PostgreSQL, real tokens.
///
/// ```java
/// @RegisterExtension
/// static final TestServer billing = TestServer.of("BILLING", Main::start);
/// ```
public final class TestServer implements BeforeAllCallback, AfterAllCallback {
    /// The two transports of a service: contract tests use both.
    public enum Transport {
        WIRE,
        IN_PROCESS
    }

    private final String prefix;
    private final Function<Map<String, String>, GrpcServer> start;
    private final Map<String, String> extra;
    private @Nullable TestIdentity identity;
    private @Nullable GrpcServer server;
    private @Nullable GrpcClient wire;
    private @Nullable GrpcClient inProcess;
    private Map<String, String> settings = Map.of();
    private @Nullable Path objects;

    private TestServer(String prefix, Function<Map<String, String>, GrpcServer> start, Map<String, String> extra) {
        this.prefix = prefix;
        this.start = start;
        this.extra = extra;
    }

    /// `prefix` is the service's in settings: `BILLING`. Sets database, port, identity and secret: `BILLING_PORT
    /// BILLING_DATABASE_URL BILLING_DATABASE_USER BILLING_DATABASE_PASSWORD BILLING_IDENTITY BILLING_SECRET`; for
    /// `CONTENT`, a folder of objects, too.
    public static TestServer of(String prefix, Function<Map<String, String>, GrpcServer> start) {
        return new TestServer(prefix, start, Map.of());
    }

    /// The same with more settings, or other values for those above.
    public static TestServer of(
            String prefix, Function<Map<String, String>, GrpcServer> start, Map<String, String> extra) {
        return new TestServer(prefix, start, extra);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin();
    }

    /// For tests that need a server of their own.
    public TestServer begin() {
        identity = new TestIdentity();
        var all = new HashMap<>(TestPostgres.settings(prefix));
        all.put(prefix + "_PORT", "0");
        all.put(prefix + "_REFLECTION", "true");
        if (!prefix.equals("IDENTITY")) {
            all.put(prefix + "_IDENTITY", identity.target());
            all.put(prefix + "_SECRET", "test-secret-of-" + prefix);
        }
        if (prefix.equals("CONTENT")) all.putAll(objects());
        all.putAll(extra);
        settings = Map.copyOf(all);
        run();
        return this;
    }

    /// A folder of its own for objects. Their addresses have no port: it is not known yet.
    private Map<String, String> objects() {
        try {
            var folder = Files.createTempDirectory("vivavoce-objects");
            objects = folder;
            return Map.of(
                    prefix + "_OBJECTS_FOLDER", folder.toString(),
                    prefix + "_OBJECTS_ADDRESS", "http://localhost",
                    prefix + "_OBJECTS_SECRET", "a secret of at least 32 characters",
                    prefix + "_OBJECTS_ORIGINS", "http://localhost:3000",
                    prefix + "_FILE_KEYS", "first=" + "A".repeat(43) + "=");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private void run() {
        var running = start.apply(settings);
        server = running;
        wire = GrpcClient.open("localhost:" + running.port());
        inProcess = GrpcClient.open(running.inProcessTarget());
    }

    /// Stops the service and starts it again on the same database.
    public void restart() {
        stop();
        run();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        end();
    }

    public void end() {
        stop();
        identity().close();
        if (objects != null) delete(objects);
    }

    private void stop() {
        Stream.of(wire, inProcess).filter(Objects::nonNull).forEach(GrpcClient::close);
        server().close();
    }

    public GrpcServer server() {
        return Objects.requireNonNull(server, "not started");
    }

    public TestIdentity identity() {
        return Objects.requireNonNull(identity, "not started");
    }

    /// The settings the service was started with.
    public Map<String, String> settings() {
        return settings;
    }

    /// A channel without a token.
    public Channel channel(Transport transport) {
        return Objects.requireNonNull(transport == Transport.WIRE ? wire : inProcess, "not started")
                .channel();
    }

    /// A channel over the wire, as this user.
    public Channel as(UUID userId, Role... roles) {
        return as(Transport.WIRE, userId, roles);
    }

    public Channel as(Transport transport, UUID userId, Role... roles) {
        return with(transport, identity().token(userId, roles));
    }

    /// A channel over the wire, as another service of the platform.
    public Channel asService(String service) {
        return with(Transport.WIRE, identity().serviceToken(service, prefix.toLowerCase(java.util.Locale.ROOT)));
    }

    /// A channel with any token.
    public Channel with(Transport transport, Secret token) {
        return ClientInterceptors.intercept(channel(transport), Caller.bearer(() -> token));
    }
}
