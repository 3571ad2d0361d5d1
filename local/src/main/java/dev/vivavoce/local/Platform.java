package dev.vivavoce.local;

import dev.vivavoce.runtime.config.Env;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/// The whole platform in this JVM: PostgreSQL, the five services, the edge. Closing it stops all, the last started
/// first.
public final class Platform implements AutoCloseable {
    /// The e-mail address of the administrator; the password stands with the secrets.
    public static final String ADMIN = "admin@vivavoce.example";

    /// Those that call others in their own name, and identity for a token to do so.
    private static final List<String> CALLERS = List.of("speech", "assessment", "billing", "bff");

    private final Map<String, String> settings;
    private final LocalConfig config;
    private final Home home;
    private final DemoLearner demoLearner;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean closed;

    private Platform(Map<String, String> settings, LocalConfig config) {
        this.settings = settings;
        this.config = config;
        this.home = running(Home.open(config.home()));
        this.demoLearner = new DemoLearner(home.secret("learner").substring(0, 16));
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
        var databases = config.ports().services();
        var postgres = running(LocalPostgres.start(home, config.postgresPort(), databases));
        var services = running(new ParallelCloser());
        services.add(dev.vivavoce.identity.Main.start(service("identity", postgres, identity())));
        services.add(dev.vivavoce.content.Main.start(service("content", postgres, asking("identity"))));
        services.add(dev.vivavoce.speech.Main.start(service("speech", postgres, speech())));
        services.add(dev.vivavoce.billing.Main.start(service("billing", postgres, asking("identity", "speech"))));
        services.add(dev.vivavoce.assessment.Main.start(service("assessment", postgres, asking("identity", "speech"))));
        demoLearner.provide(inProcess("identity"), inProcess("billing"), secretOf("bff"));
        running(dev.vivavoce.bff.Main.start(prefixed("bff", bff())));
        tellWhoRuns();
    }

    /// The folder that keeps everything.
    public Path folder() {
        return home.folder();
    }

    /// Where the edge answers queries, mutations and subscriptions.
    public URI graphql() {
        return URI.create("http://localhost:" + port("bff") + "/graphql");
    }

    /// The port of `bff`, `identity`, `speech`, `content`, `assessment` or `billing`.
    public int port(String part) {
        return config.ports().of(part);
    }

    /// What is said to the person at the keyboard once all runs.
    String greeting(Duration took) {
        var services = config.ports().services().stream()
                .map(service -> service + " " + port(service))
                .collect(Collectors.joining(", "));
        var text = """

                Vivavoce is up (%.1f s). Ctrl-C stops it.

                %s  GraphQL   %s
                  gRPC      %s
                  learner   %s, password %s
                  data      %s
                """;
        return String.format(
                Locale.ROOT,
                text,
                took.toMillis() / 1000.0,
                config.webApp().isEmpty() ? "" : "  web app   " + config.webApp() + "\n",
                graphql(),
                services,
                DemoLearner.EMAIL,
                demoLearner.password(),
                folder());
    }

    /// What every service is told: where it listens, its database, its secret; then what it needs besides.
    /// `more` leaves the service's prefix out of the names. What the person set for the service wins.
    private Map<String, String> service(String service, LocalPostgres postgres, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("HOST", config.host().getHostAddress());
        all.put("PORT", Integer.toString(port(service)));
        all.put("REFLECTION", "true");
        all.put("DATABASE_URL", postgres.url(service));
        all.put("DATABASE_USER", service);
        all.put("DATABASE_PASSWORD", postgres.password(service));
        if (CALLERS.contains(service)) all.put("SECRET", secretOf(service));
        return prefixed(service, all);
    }

    private Map<String, String> prefixed(String part, Map<String, String> names) {
        var prefix = part.toUpperCase(Locale.ROOT) + "_";
        var all = new HashMap<String, String>();
        names.forEach((name, value) -> all.put(prefix + name, value));
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) all.put(name, value);
        });
        return all;
    }

    private Map<String, String> identity() {
        var secrets = CALLERS.stream().map(caller -> caller + "=" + secretOf(caller));
        return Map.of(
                "KEY_SECRET", home.secret("identity.keys"),
                "SERVICE_SECRETS", secrets.collect(Collectors.joining(",")),
                "ADMIN_EMAIL", ADMIN,
                "ADMIN_PASSWORD", home.secret("admin"));
    }

    private Map<String, String> speech() {
        var all = new HashMap<>(asking("identity", "content", "billing"));
        all.put("MODELS", config.models().toString());
        return all;
    }

    private Map<String, String> bff() {
        var all = new HashMap<>(asking("identity", "speech", "content", "assessment", "billing"));
        all.put("HOST", config.host().getHostAddress());
        all.put("PORT", Integer.toString(port("bff")));
        return all;
    }

    /// Where a part finds the others that it asks.
    private Map<String, String> asking(String... others) {
        return Arrays.stream(others)
                .collect(Collectors.toMap(other -> other.toUpperCase(Locale.ROOT), this::inProcess));
    }

    /// How a caller in this JVM reaches a service, started already or not.
    private String inProcess(String service) {
        return "in-process:" + service + "-" + port(service);
    }

    /// What a part shows to identity for tokens of its own.
    private String secretOf(String part) {
        return home.secret("service." + part);
    }

    private void tellWhoRuns() {
        try {
            home.saysWhoUsesIt("process " + ProcessHandle.current().pid() + ", " + graphql());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized <C extends AutoCloseable> C running(C part) {
        if (closed) {
            ParallelCloser.close(part);
            throw new CancellationException("stopped while starting");
        }
        running.addLast(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) ParallelCloser.close(running.removeLast());
    }
}
