package dev.vivavoce.local;

import dev.vivavoce.runtime.Env;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole platform in this JVM: PostgreSQL, the five services, the edge. Closing it stops all, the last started
/// first.
public final class Platform implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Platform.class);

    private final Map<String, String> settings;
    private final LocalConfig config;
    private final Home home;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    private Platform(Map<String, String> settings, LocalConfig config) {
        this.settings = settings;
        this.config = config;
        this.home = running(Home.open(config.home()));
    }

    /// Starts everything. The settings are those of [LocalConfig], and any of a service, which then win over ours.
    ///
    /// @throws RuntimeException whose message says in one line what the person at the keyboard can mend
    public static Platform start(Map<String, String> settings) {
        var platform = open(settings);
        try {
            platform.start();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /// Takes the data folder and starts nothing yet.
    static Platform open(Map<String, String> settings) {
        return new Platform(settings, LocalConfig.from(Env.of(settings)));
    }

    void start() {
        config.ports().refuseTaken();
        var postgres = running(
                LocalPostgres.start(home, config.postgresPort(), config.ports().services()));
        running(dev.vivavoce.content.Main.start(settingsOf("content", postgres, asksIdentity("content"))));
        tellWhoRuns();
    }

    private void tellWhoRuns() {
        try {
            home.saysWhoUsesIt("process " + ProcessHandle.current().pid() + ", " + graphql());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder that keeps everything.
    public Path folder() {
        return home.folder();
    }

    /// What is said to the person at the keyboard once all runs.
    String greeting(Duration took) {
        var services = config.ports().services().stream()
                .map(service -> service + " " + port(service))
                .collect(Collectors.joining(", "));
        return """

                Vivavoce is up (%.1f s). Ctrl-C stops it.

                  GraphQL   %s
                  gRPC      %s
                  data      %s
                """.formatted(took.toMillis() / 1000.0, graphql(), services, folder());
    }

    /// Where the edge answers queries, mutations and subscriptions.
    public URI graphql() {
        return URI.create("http://localhost:" + port("bff") + "/graphql");
    }

    /// The port of `bff`, `identity`, `speech`, `content`, `assessment` or `billing`.
    public int port(String part) {
        return config.ports().of(part);
    }

    /// What a service is told: where it listens, its database, whom it asks about tokens.
    private Map<String, String> settingsOf(String service, LocalPostgres postgres, Map<String, String> more) {
        var prefix = service.toUpperCase(Locale.ROOT) + "_";
        var all = new HashMap<String, String>();
        all.put(prefix + "PORT", Integer.toString(port(service)));
        all.put(prefix + "DATABASE_URL", postgres.url(service));
        all.put(prefix + "DATABASE_USER", service);
        all.put(prefix + "DATABASE_PASSWORD", postgres.password(service));
        all.put(prefix + "REFLECTION", "true");
        all.putAll(more);
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) all.put(name, value);
        });
        return Map.copyOf(all);
    }

    /// How a caller in this JVM reaches a service, started already or not.
    private String inProcess(String service) {
        return "in-process:" + service + "-" + port(service);
    }

    private Map<String, String> asksIdentity(String service) {
        return Map.of(service.toUpperCase(Locale.ROOT) + "_IDENTITY", inProcess("identity"));
    }

    /// The secret a service shows to identity for tokens of its own.
    private String secretOf(String service) {
        return home.secret("service." + service);
    }

    private synchronized <C extends AutoCloseable> C running(C part) {
        if (closed) {
            close(part);
            throw new CancellationException("stopped while starting");
        }
        running.addLast(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) close(running.removeLast());
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // AutoCloseable says no more than this
            log.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
