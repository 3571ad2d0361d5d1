package dev.vivavoce.bench.edge;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Metrics;
import dev.vivavoce.cli.Refusal;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.connection.GraphQl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// An edge in a process of its own, in front of a platform's services, whose own edge stays idle, or of a stand-in for
/// one of them.
public final class EdgeProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String WITHOUT_END = "1000000";

    private final Process process;
    private final GraphQl graphQl;

    private EdgeProcess(Process process, GraphQl graphQl) {
        this.process = process;
        this.graphQl = graphQl;
    }

    public static EdgeProcess beside(RunningPlatform platform) throws InterruptedException {
        var settings = new HashMap<String, String>();
        settings.put("BFF_SECRET", new Accounts(platform).serviceSecret("bff").reveal());
        for (var service : List.of("identity", "speech", "content", "assessment", "billing"))
            settings.put("BFF_" + service.toUpperCase(Locale.ROOT), platform.authority(service));
        return start(settings, platform.home().resolve("edge.log"));
    }

    /// An edge in front of speech alone; nothing that asks another service works.
    ///
    /// @param speech as `HOST:PORT`
    /// @param output the file for what the process says
    public static EdgeProcess before(String speech, Path output) throws InterruptedException {
        return start(Map.of("BFF_SPEECH", speech), output);
    }

    private static EdgeProcess start(Map<String, String> more, Path output) throws InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vivavoce.bff.Main"));
        var settings = builder.environment();
        settings.put("BFF_PORT", Integer.toString(port));
        settings.put("BFF_REQUESTS_A_MINUTE", WITHOUT_END);
        settings.put("BFF_COST_A_MINUTE", "1000000000");
        settings.put("BFF_HANDSHAKES_A_MINUTE", WITHOUT_END);
        settings.put("BFF_PINGS_A_MINUTE", WITHOUT_END);
        settings.putAll(more);
        try {
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var edge = new EdgeProcess(process, new GraphQl(URI.create("http://localhost:" + port)));
            edge.awaitAnswer(output);
            return edge;
        } catch (IOException e) {
            throw new UncheckedIOException("the edge cannot be started", e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public GraphQl graphQl() {
        return graphQl;
    }

    /// This edge under load, before the services of the platform.
    public LoadedServer asked(RunningPlatform platform, String token) {
        return new LoadedServer(
                graphQl.base().resolve("/graphql"),
                Optional.of(token),
                process.toHandle(),
                platform.process(),
                () -> Metrics.of(graphQl.get(graphQl.base().resolve("/metrics"))));
    }

    private void awaitAnswer(Path output) throws IOException, InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (!graphQl.answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroy();
                throw new Refusal(
                        "the edge did not start: " + Files.readString(output).strip());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
