package dev.vivavoce.fleet.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/// Apache Kafka in a process of its own.
public final class Broker implements AutoCloseable {
    private static final String ONE_REPLICA = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%d
            listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
            advertised.listeners=PLAINTEXT://127.0.0.1:%d
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            log.dirs=%s
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            broker.session.timeout.ms=1500
            broker.heartbeat.interval.ms=300
            log.cleaner.dedupe.buffer.size=4194304
            """;

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private Broker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Starts it; [#awaitReady] waits until it answers.
    public static Broker start(Path folder, int port, int controllerPort) throws IOException, InterruptedException {
        var broker = new Broker(Files.createDirectories(folder), port);
        Files.writeString(
                broker.properties(),
                ONE_REPLICA.formatted(controllerPort, port, controllerPort, port, folder.resolve("log")));
        var format = broker.java(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                broker.properties().toString());
        if (format.waitFor() != 0) throw new IllegalStateException("the storage of Kafka was not formatted");
        broker.startAgain();
        return broker;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public void startAgain() throws IOException {
        process = java("kafka.Kafka", properties().toString());
    }

    /// Ends it with `kill -9`.
    public void kill() throws InterruptedException {
        var running = process;
        if (running != null) running.destroyForcibly().waitFor();
    }

    public void awaitReady() throws InterruptedException {
        Waiting.until("Kafka answers", this::answers);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private boolean answers() {
        var running = process;
        if (running == null || !running.isAlive())
            throw new IllegalStateException("Kafka has ended, see " + folder.resolve("broker.log"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process java(String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                main));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("broker.log").toFile()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    private Path properties() {
        return folder.resolve("server.properties");
    }
}
