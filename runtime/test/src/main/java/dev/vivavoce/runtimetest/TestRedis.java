package dev.vivavoce.runtimetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import redis.embedded.core.ExecutableProvider;

/// A real Redis in a process of its own, which tests kill and start again. It stores nothing on disk. Tests that need
/// one do not run where neither the program that the build fetches nor an installed one starts.
public final class TestRedis implements AutoCloseable {
    private static final Optional<String> PROGRAM = program();

    private final List<String> options;
    private final int port;
    private Process process;

    private TestRedis(List<String> options, int port) {
        this.options = options;
        this.port = port;
        this.process = begin();
    }

    /// @param options of `redis-server`, such as `--requirepass`, `secret`
    public static TestRedis start(String... options) {
        return new TestRedis(List.of(options), freePort());
    }

    public int port() {
        return port;
    }

    /// The address as a setting.
    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    /// Ends the process with `kill -9`.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /// Starts it again at the same port. Nothing that it stored is left.
    public void startAgain() {
        process = begin();
    }

    /// Stops the process without ending it: connections stay open, and nothing answers.
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        if (!ends("kill", signal, Long.toString(process.pid()))) throw new IllegalStateException("kill " + signal);
    }

    @Override
    public void close() {
        kill();
    }

    private Process begin() {
        var command = new ArrayList<>(List.of(PROGRAM.orElseThrow(
                () -> new TestAbortedException("not run: no redis-server starts here; install redis-server"))));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--appendonly", "no"));
        if (!options.contains("--port")) command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(options.stream()
                .map(option -> option.replace("PORT", Integer.toString(port)))
                .toList());
        try {
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            Await.until("Redis answers", () -> isOpen() || !started.isAlive());
            if (!started.isAlive()) throw new IllegalStateException("redis-server has ended: " + command);
            return started;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private boolean isOpen() {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static Optional<String> program() {
        return Stream.of(fetched(), Optional.of("redis-server"))
                .flatMap(Optional::stream)
                .filter(program -> ends(program, "--version"))
                .findFirst();
    }

    private static Optional<String> fetched() {
        try {
            return Optional.of(ExecutableProvider.newJarResourceProvider().get().getAbsolutePath());
        } catch (IOException | RuntimeException _) { // there is none for this system
            return Optional.empty();
        }
    }

    /// Returns whether a program ends without a fault.
    private static boolean ends(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(thrown);
        }
    }
}
