package dev.vivavoce.cli;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.local.Platform;
import dev.vivavoce.runtime.server.GrpcClient;
import io.grpc.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The platform that a program uses: one that runs already, or one that it starts and stops at the end. The data
/// of a platform that it starts is kept, and the history with it.
public final class RunningPlatform implements AutoCloseable {
    private static final int USUAL_PORT = 8080;
    private static final List<Integer> USUAL_PORTS = List.of(8080, 9101, 9102, 9103, 9104, 9105);
    private static final Map<String, Integer> SERVICE_PORTS =
            Map.of("identity", 9101, "speech", 9102, "content", 9103, "assessment", 9104, "billing", 9105);
    private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final GraphQl graphQl;
    private final int offset;
    private final Path home;
    private final Optional<Process> child;
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final Map<String, GrpcClient> clients = new ConcurrentHashMap<>();
    private final Map<String, Channel> given;

    private RunningPlatform(URI base, Path home, Optional<Process> child) {
        this(base, home, child, Map.of());
    }

    private RunningPlatform(URI base, Path home, Optional<Process> child, Map<String, Channel> given) {
        this.graphQl = new GraphQl(base);
        // Services are beside an edge on this machine alone.
        this.offset = base.getPort() < 0 ? 0 : base.getPort() - USUAL_PORT;
        this.home = home;
        this.child = child;
        this.given = Map.copyOf(given);
    }

    /// Returns one that is spread over several processes, such as a fleet.
    ///
    /// @param base where clients reach it
    /// @param home a folder without data of a platform
    /// @param channels to the services, by name; the caller closes them
    public static RunningPlatform of(URI base, Path home, Map<String, Channel> channels) {
        return new RunningPlatform(base, home, Optional.empty(), channels);
    }

    /// Returns the platform that runs at the given address, or at the default one; empty when none does.
    ///
    /// @throws Refusal when an address is given and nothing responds there
    public static Optional<RunningPlatform> running(Optional<String> url, Map<String, String> settings) {
        var base = parsed("--url", url.orElse("http://localhost:" + (USUAL_PORT + offset(settings))), USUAL_PORT);
        var platform = new RunningPlatform(base, home(settings), Optional.empty());
        if (platform.graphQl.answers()) return Optional.of(platform);
        if (url.isPresent()) throw new Refusal("nothing answers at " + base + ": start it with ./vivavoce up");
        return Optional.empty();
    }

    /// Starts one in this JVM, on free ports.
    public static RunningPlatform here(Map<String, String> settings) {
        logToFile(home(settings).resolve("logs").resolve("bench.log"));
        int offset = freeOffset();
        var own = Platform.start(withOffset(settings, offset));
        var platform = new RunningPlatform(address(offset), own.folder(), Optional.empty());
        platform.closing.add(own);
        return platform;
    }

    /// Starts one in another JVM, on free ports, so that its processor time and memory can be measured alone.
    ///
    /// @param jvm more flags for that JVM
    public static RunningPlatform beside(Map<String, String> settings, String... jvm) throws InterruptedException {
        return beside(settings, freeOffset(), jvm);
    }

    private static RunningPlatform beside(Map<String, String> settings, int offset, String... jvm)
            throws InterruptedException {
        var home = home(settings);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true"));
        command.addAll(List.of(jvm));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.vivavoce.local.Local"));
        var process = new ProcessBuilder(command);
        process.environment().putAll(withOffset(settings, offset));
        try {
            var said = Files.createDirectories(home).resolve("beside.log");
            var child = process.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            var platform = new RunningPlatform(address(offset), home, Optional.of(child));
            platform.awaitAnswer(child, said);
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException("the platform cannot be started", e);
        }
    }

    public GraphQl graphQl() {
        return graphQl;
    }

    /// A channel to a service: `identity`, `speech`, `content`, `assessment` or `billing`.
    public Channel channel(String service) {
        var known = given.get(service);
        if (known != null) return known;
        return clients.computeIfAbsent(service, name -> GrpcClient.open(authority(name)))
                .channel();
    }

    /// Where a service listens, as `HOST:PORT`.
    public String authority(String service) {
        int usual = requireNonNull(SERVICE_PORTS.get(service), service);
        return graphQl.base().getHost() + ":" + (usual + offset);
    }

    /// The current metrics of a service, or of the edge as `bff`.
    ///
    /// @throws GraphQl.Unreachable when there is no such page, which would otherwise look like a service that holds
    ///     nothing
    public Metrics metrics(String service) {
        var page = service.equals("bff")
                ? graphQl.base().resolve("/metrics")
                : URI.create("http://" + authority(service) + "/metrics");
        return Metrics.of(graphQl.get(page));
    }

    /// Whether clients reach it at an address that is this machine's alone.
    public boolean isOnThisMachine() {
        return ON_THIS_MACHINE.contains(graphQl.base().getHost());
    }

    /// The data folder, if it is on this machine.
    public Path home() {
        return home;
    }

    /// The process of the platform, if it is on this machine and not this one.
    public Optional<ProcessHandle> process() {
        if (child.isPresent()) return child.map(Process::toHandle);
        try {
            // "process 4711, http://localhost:8080/graphql"
            var holder = Files.readString(home.resolve("in-use"));
            var matcher = java.util.regex.Pattern.compile("process (\\d+), http://localhost:(\\d+)\\D.*")
                    .matcher(holder.strip());
            if (!matcher.matches()
                    || Integer.parseInt(matcher.group(2)) != graphQl.base().getPort()) return Optional.empty();
            return ProcessHandle.of(Long.parseLong(matcher.group(1)))
                    .filter(process -> process.pid() != ProcessHandle.current().pid());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Ends a platform in another JVM with `kill -9` and starts it again on the same data and ports.
    public RunningPlatform killAndStartAgain(Map<String, String> settings, String... jvm) throws InterruptedException {
        child.orElseThrow().destroyForcibly().waitFor();
        clients.values().forEach(GrpcClient::close);
        return beside(settings, offset, jvm);
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(GrpcClient::close);
        while (!closing.isEmpty()) {
            try {
                closing.removeLast().close();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (Exception e) { // the type that AutoCloseable declares
                throw new IllegalStateException("the platform did not stop cleanly", e);
            }
        }
        child.ifPresent(RunningPlatform::stop);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(Process process, Path said) throws IOException, InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (!graphQl.ready()) {
            if (!process.isAlive())
                throw new Refusal(
                        "the platform did not start: " + Files.readString(said).strip());
            if (System.nanoTime() > until) {
                stop(process); // a kill would leave its PostgreSQL running
                throw new Refusal("the platform did not answer within " + START_LIMIT.toSeconds() + " s: "
                        + Files.readString(said).strip());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /// Reads the address that an option gives.
    ///
    /// @param port of the example in the refusal
    /// @throws Refusal when it is none of `http` or `https`
    public static URI parsed(String option, String text, int port) {
        try {
            var address = URI.create(text);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) return address;
        } catch (IllegalArgumentException _) { // reported below
        }
        throw new Refusal("%s: %s (expected: an address such as http://localhost:%d)".formatted(option, text, port));
    }

    private static URI address(int offset) {
        return URI.create("http://localhost:" + (USUAL_PORT + offset));
    }

    public static Path home(Map<String, String> settings) {
        return Path.of(settings.getOrDefault("VIVAVOCE_HOME", ".vivavoce"))
                .toAbsolutePath()
                .normalize();
    }

    private static int offset(Map<String, String> settings) {
        var text = settings.getOrDefault("VIVAVOCE_PORT_OFFSET", "0");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new Refusal("VIVAVOCE_PORT_OFFSET: " + text + " (expected: a whole number)");
        }
    }

    private static Map<String, String> withOffset(Map<String, String> settings, int offset) {
        var all = new HashMap<>(settings);
        all.put("VIVAVOCE_PORT_OFFSET", Integer.toString(offset));
        return all;
    }

    /// An offset with which all ports are free, below those of outgoing connections and of the processes of checks.
    private static int freeOffset() {
        for (int tries = 0; tries < 100; tries++) {
            int offset = ThreadLocalRandom.current().nextInt(1_000, 19_000);
            if (USUAL_PORTS.stream().allMatch(port -> isFree(port + offset))) return offset;
        }
        throw new Refusal("no free ports were found");
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// What runs in this process logs to a file, because the screen belongs to the program. Call it first.
    public static void logToFile(Path file) {
        System.setProperty("vivavoce.log", file.toString());
        System.setProperty("logback.configurationFile", "logback-local.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
