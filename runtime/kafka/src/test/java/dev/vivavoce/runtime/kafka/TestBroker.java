package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real Kafka in a process of its own, started once in a test JVM, because a start takes seconds. It can be killed
/// and started again, with what it has stored. Beside the port that the tests use there is one with TLS and passwords.
final class TestBroker implements BeforeAllCallback {
    private static final TestBroker SHARED = new TestBroker();

    static final String PASSWORD = "right";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private @Nullable Path folder;
    private @Nullable Process process;
    private int port;
    private int securePort;

    private TestBroker() {}

    static TestBroker shared() {
        return SHARED;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(TestBroker.class, _ -> begun(), AutoCloseable.class);
    }

    private AutoCloseable begun() {
        try {
            folder = Files.createTempDirectory("kafka");
            port = freePort();
            securePort = freePort();
            makeCertificate();
            format();
            start();
            return this::end;
        } catch (IOException | InterruptedException thrown) {
            throw new IllegalStateException("Kafka did not start", thrown);
        }
    }

    private void end() throws IOException, InterruptedException {
        kill();
        try (var files = Files.walk(folder())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /// Speaks TLS with the certificate [#certificate], and knows the user `speech` with [#PASSWORD].
    String secureAddress() {
        return "127.0.0.1:" + securePort;
    }

    Path certificate() {
        return folder().resolve("certificate.pem");
    }

    /// Settings with a prefix of their own, so that tests share nothing.
    EventSettings.OverKafka settings(int partitions) {
        return new EventSettings.OverKafka(
                address(),
                "t" + UUID.randomUUID() + ".",
                partitions,
                1,
                Duration.ofDays(7),
                true,
                Map.<String, Secret>of());
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    /// Kills the process, as `kill -9` does.
    void kill() throws InterruptedException {
        var running = process;
        if (running == null) return;
        running.destroyForcibly().waitFor();
        process = null;
    }

    /// Starts it, and waits until it answers.
    void start() throws IOException, InterruptedException {
        process = java("kafka.Kafka", properties().toString());
        long begin = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos())
                throw new IllegalStateException(
                        "Kafka did not start: " + Files.readString(folder().resolve("broker.log")));
        }
    }

    /// A process, because Kafka's programs do not start with the language of our tests.
    private Process java(String main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=broker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder().resolve("broker.log").toFile()))
                .start();
    }

    private boolean answers() throws InterruptedException {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    private Path folder() {
        return Objects.requireNonNull(folder, "not started");
    }

    private void makeCertificate() throws IOException, InterruptedException {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=kafka", "-ext", "SAN=ip:127.0.0.1", "-validity", "2");
        keytool("-exportcert", "-rfc", "-file", certificate().toString());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-Duser.language=en"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "kafka", "-keystore", keys().toString(), "-storepass", "changeit"));
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) throw new IllegalStateException("keytool failed: " + code);
    }

    private Path keys() {
        return folder().resolve("keys.p12");
    }

    private void format() throws IOException, InterruptedException {
        var controller = freePort();
        Files.writeString(properties(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%d
                listeners=PLAINTEXT://127.0.0.1:%d,SECURE://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                advertised.listeners=PLAINTEXT://127.0.0.1:%d,SECURE://127.0.0.1:%d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SECURE:SASL_SSL,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                listener.name.secure.ssl.keystore.location=%s
                listener.name.secure.ssl.keystore.password=changeit
                listener.name.secure.sasl.enabled.mechanisms=PLAIN
                listener.name.secure.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required user_speech="%s";
                log.dirs=%s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=1
                broker.session.timeout.ms=1500
                broker.heartbeat.interval.ms=300
                """.formatted(
                        controller,
                        port,
                        securePort,
                        controller,
                        port,
                        securePort,
                        keys(),
                        PASSWORD,
                        folder().resolve("logs")));
        int code = java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        properties().toString())
                .waitFor();
        if (code != 0) throw new IllegalStateException("the storage of Kafka could not be formatted: " + code);
    }

    private Path properties() {
        return folder().resolve("server.properties");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
