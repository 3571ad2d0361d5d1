package dev.vivavoce.fleet;

import dev.vivavoce.fleet.parts.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One process of a part.
final class Replica {
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m");

    /// The second compiler for the longest loops alone, as the tests of sound have it.
    private static final List<String> OF_SOUND = List.of(
            "-Xmx1g",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=100000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final int LAST_LINES = 20;

    private final String part;
    private final Path classes;
    private final Path log;
    private final Map<String, String> settings;
    private final URI ready;
    private @Nullable Process process;

    /// @param folder where the replicas of all parts write
    /// @param httpPort where the process says whether it is ready
    Replica(String part, int number, Path folder, Map<String, String> settings, int httpPort) {
        this.part = part;
        this.classes = folder.resolve(part + ".jsa");
        this.log = folder.resolve(FleetSettings.name(part, number) + ".log");
        this.settings = settings;
        this.ready = URI.create("http://localhost:" + httpPort + "/ready");
    }

    String part() {
        return part;
    }

    void start(Release release) {
        start(release, Map.of());
    }

    /// @param environment more of it than the settings
    void start(Release release, Map<String, String> environment) {
        start(release, environment, "-XX:SharedArchiveFile=" + classes);
    }

    /// Runs it once, and keeps the classes as the JVM has loaded and checked them: the replicas of its part start in
    /// half the time with them.
    void keepClasses(Release release, HttpClient http) throws InterruptedException {
        start(release, Map.of(), "-XX:ArchiveClassesAtExit=" + classes);
        awaitReady(http);
        stop();
    }

    private void start(Release release, Map<String, String> environment, String withClasses) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of(withClasses, "-Xlog:cds*=off"));
        command.addAll(part.equals("speech") ? OF_SOUND : SMALL);
        command.add("dev.vivavoce." + part + ".Main");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(release.known(settings));
        builder.environment().put("CLASSPATH", release.classPath());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Ends it with `kill -9`.
    void kill() throws InterruptedException {
        var running = process;
        if (running != null) running.destroyForcibly().waitFor();
    }

    /// Ends it with SIGTERM, and waits until it has left.
    void stop() throws InterruptedException {
        var running = process;
        if (running == null) return;
        running.destroy();
        running.waitFor();
    }

    boolean isRunning() {
        var running = process;
        return running != null && running.isAlive();
    }

    /// Of its process; empty when it does not run.
    OptionalLong pid() {
        var running = process;
        return running != null && running.isAlive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    void awaitReady(HttpClient http) throws InterruptedException {
        Waiting.until(part + " is ready", () -> {
            if (!isRunning()) throw new IllegalStateException(part + " ended:\n" + lastLines());
            return isReady(http);
        });
    }

    private boolean isReady(HttpClient http) {
        try {
            var page = HttpRequest.newBuilder(ready).timeout(ANSWER_LIMIT);
            return http.send(page.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
