package dev.vivavoce.processes;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import dev.vivavoce.runtime.tls.TlsSettings;
import dev.vivavoce.runtimetest.TestPostgres;
import dev.vivavoce.runtimetest.tls.TestAuthority;
import dev.vivavoce.steps.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The platform as on servers: each service in a process of its own, called over the wire with mutual TLS, with one
/// PostgreSQL for all.
final class ServiceProcesses implements AutoCloseable {
    /// In the order of their start.
    static final List<String> PARTS = List.of("identity", "content", "billing", "assessment", "speech", "bff");

    /// The parts that call others with a token of their own.
    private static final List<String> CALLERS = List.of("speech", "content", "billing", "assessment", "bff");

    /// As the tests of sound have them (`jvm.compilers-of-sound`): the second compiler for the longest loops alone.
    private static final List<String> COMPILERS_OF_SOUND = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=100000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /// What the names of ports for plain HTTP end with.
    private static final String HTTP = "-http";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    private static final int LAST_LINES = 20;

    private final Path folder;
    private final Map<String, Integer> ports = freePorts();
    private final TlsSettings certificate;
    private final Telemetry telemetry = new Telemetry("test");
    private final MutualTls tls;
    private final Map<String, String> secrets = new HashMap<>();
    private final Map<String, Map<String, String>> settings = new HashMap<>();
    private final Map<String, Process> running = new LinkedHashMap<>();
    private final GraphQl graphQl;

    private ServiceProcesses(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        var authority = new TestAuthority(folder.resolve("authority"));
        certificate = authority.issue("part", "localhost", authority);
        tls = MutualTls.open(certificate, telemetry.meters());
        for (var part : PARTS) secrets.put(part, UUID.randomUUID() + "-" + UUID.randomUUID());
        graphQl = new GraphQl(URI.create("http://localhost:" + ports.get("bff")));
        for (var part : PARTS) settings.put(part, settings(part));
    }

    static ServiceProcesses start() throws IOException, InterruptedException {
        var processes = new ServiceProcesses(Files.createTempDirectory("vivavoce-processes-"));
        try {
            for (var part : PARTS) processes.start(part);
            processes.awaitReady();
            return processes;
        } catch (RuntimeException | InterruptedException | AssertionError e) {
            processes.close();
            throw e;
        }
    }

    /// Starts what does not run, and waits until the edge reports everything as up.
    void startMissing() throws InterruptedException {
        var missing = PARTS.stream()
                .filter(part -> !requireNonNull(running.get(part)).isAlive())
                .toList();
        if (missing.isEmpty()) return;
        missing.forEach(this::start);
        awaitReady();
    }

    GraphQl graphQl() {
        return graphQl;
    }

    /// A new learner with unlimited speech time.
    Learner learner() {
        var learner = Learner.register(
                graphQl, UUID.randomUUID() + "@test.vivavoce.example", "a password for tests", "A learner");
        try (var identity = client("identity", port("identity"));
                var billing = client("billing", port("billing"))) {
            var secret = new Secret(requireNonNull(secrets.get("bff")));
            var tokens = new ServiceTokens(identity.channel(), "bff", secret, Clock.systemUTC());
            EntitlementServiceGrpc.newBlockingStub(billing.channel())
                    .withInterceptors(tokens.calling("billing"))
                    .withDeadlineAfter(ANSWER_LIMIT)
                    .assignPlan(AssignPlanRequest.newBuilder()
                            .setUserId(GlobalIds.local(learner.id()))
                            .setPlanId("demo")
                            .build());
        }
        return learner;
    }

    /// Ends processes with `kill -9`, starts them again, and waits until the edge reports everything as up.
    void killAndStartAgain(String... parts) throws InterruptedException {
        for (var part : parts) kill(part);
        for (var part : parts) start(part);
        awaitReady();
    }

    /// Ends a process with `kill -9`.
    void kill(String part) throws InterruptedException {
        requireNonNull(running.get(part)).destroyForcibly().waitFor();
    }

    /// Starts a killed process, and waits until the edge reports everything as up.
    void startAgain(String part) throws InterruptedException {
        start(part);
        awaitReady();
    }

    /// Has identity send mail to a server on this machine, which it does not do at first.
    void sendMail(int port) throws InterruptedException {
        var identity = requireNonNull(settings.get("identity"));
        identity.remove("IDENTITY_MAIL_FOLDER");
        identity.put("IDENTITY_SMTP_HOST", "127.0.0.1");
        identity.put("IDENTITY_SMTP_PORT", Integer.toString(port));
        identity.put("IDENTITY_SMTP_SECURITY", "NONE");
        killAndStartAgain("identity");
    }

    /// Has identity write mails into [#mails] again.
    void writeMail() throws InterruptedException {
        var identity = requireNonNull(settings.get("identity"));
        identity.keySet().removeIf(name -> name.startsWith("IDENTITY_SMTP_"));
        identity.put("IDENTITY_MAIL_FOLDER", mails().toString());
        killAndStartAgain("identity");
    }

    /// The folder of what each process has written.
    Path logs() {
        return folder;
    }

    /// The folder of the objects of all services.
    Path objects() {
        return folder.resolve("objects");
    }

    /// The folder in which mails are written.
    Path mails() {
        return folder.resolve("mail");
    }

    /// The database of a service.
    Connection database(String part) throws SQLException {
        var prefix = part.toUpperCase(Locale.ROOT) + "_DATABASE_";
        var own = requireNonNull(settings.get(part));
        return DriverManager.getConnection(
                requireNonNull(own.get(prefix + "URL")), own.get(prefix + "USER"), own.get(prefix + "PASSWORD"));
    }

    /// A connection to a service, with a certificate as all parts have.
    GrpcClient client(String part, int port) {
        return GrpcClient.open("localhost:" + port, part, telemetry, Optional.of(tls));
    }

    /// A second replica of speech, in this JVM, on the same database. No other part knows its address.
    GrpcServer speechReplica() {
        var all = new HashMap<>(requireNonNull(settings.get("speech")));
        all.put("SPEECH_PORT", "0");
        all.put("SPEECH_HTTP_PORT", "0");
        return dev.vivavoce.speech.Main.start(all);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (var process : running.values()) process.destroyForcibly().waitFor();
        tls.close();
        telemetry.close();
        TestFolders.delete(folder);
    }

    private void start(String part) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote"));
        command.addAll(
                part.equals("speech")
                        ? COMPILERS_OF_SOUND
                        : List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.vivavoce." + part + ".Main"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(part).toFile()));
        process.environment().putAll(requireNonNull(settings.get(part)));
        try {
            running.put(part, process.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + START_LIMIT.toNanos();
        while (!graphQl.ready()) {
            for (var part : running.entrySet())
                if (!part.getValue().isAlive())
                    throw new AssertionError(part.getKey() + " ended:\n" + lastLines(part.getKey()));
            if (System.nanoTime() > until) throw new AssertionError("not ready within " + START_LIMIT);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private String lastLines(String part) {
        try {
            var lines = Files.readAllLines(log(part));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log(String part) {
        return folder.resolve(part + ".log");
    }

    private Map<String, String> settings(String part) {
        var prefix = part.toUpperCase(Locale.ROOT);
        var all = new HashMap<String, String>();
        all.put(prefix + "_PORT", Integer.toString(port(part)));
        if (!part.equals("bff")) all.put(prefix + "_HTTP_PORT", Integer.toString(port(part + HTTP)));
        all.put(prefix + "_TLS_CERTIFICATE", certificate.certificate().toString());
        all.put(prefix + "_TLS_KEY", certificate.key().toString());
        all.put(prefix + "_TLS_AUTHORITIES", certificate.authorities().toString());
        if (!part.equals("bff")) all.putAll(TestPostgres.settings(prefix));
        if (CALLERS.contains(part)) all.put(prefix + "_SECRET", requireNonNull(secrets.get(part)));
        for (var other : needed(part)) all.put(prefix + "_" + other.toUpperCase(Locale.ROOT), target(other));
        switch (part) {
            case "identity" -> {
                all.put("IDENTITY_KEY_SECRET", requireNonNull(secrets.get("identity")));
                all.put("IDENTITY_OBJECTS_FOLDER", objects().toString());
                all.put("IDENTITY_OBJECTS_ADDRESS", "http://localhost:" + port("identity" + HTTP));
                all.put("IDENTITY_OBJECTS_SECRET", requireNonNull(secrets.get("identity")));
                all.put("IDENTITY_OBJECTS_ORIGINS", "http://localhost:3000");
                all.put("IDENTITY_WEB_URL", "http://localhost:3000");
                all.put("IDENTITY_MAIL_FOLDER", mails().toString());
                all.put(
                        "IDENTITY_SERVICE_SECRETS",
                        CALLERS.stream()
                                .map(caller -> caller + "=" + secrets.get(caller))
                                .collect(Collectors.joining(",")));
            }
            case "speech" -> {
                all.put("SPEECH_MODELS", TestFolders.models().toString());
                all.put("SPEECH_AUDIO_BURST", "15m");
                all.put("SPEECH_OBJECTS_FOLDER", objects().resolve("speech").toString());
                all.put("SPEECH_OBJECTS_ADDRESS", "http://localhost:" + port("speech" + HTTP));
                all.put("SPEECH_OBJECTS_SECRET", requireNonNull(secrets.get("speech")));
                all.put("SPEECH_OBJECTS_ORIGINS", "http://localhost:3000");
                all.put("SPEECH_RECORDING_KEYS", "first=" + "A".repeat(43) + "=");
                all.put("SPEECH_IDLE_LIMIT", "2m"); // the learner is silent while a process starts again
            }
            case "content" -> {
                all.put("CONTENT_OBJECTS_FOLDER", objects().resolve("content").toString());
                all.put("CONTENT_OBJECTS_ADDRESS", "http://localhost:" + port("content" + HTTP));
                all.put("CONTENT_OBJECTS_SECRET", requireNonNull(secrets.get("content")));
                all.put("CONTENT_OBJECTS_ORIGINS", "http://localhost:3000");
                all.put("CONTENT_FILE_KEYS", "first=" + "A".repeat(43) + "=");
            }
            case "bff" -> {
                all.put("BFF_REQUESTS_A_MINUTE", "100000");
                all.put("BFF_COST_A_MINUTE", "100000000");
                all.put("BFF_SIGN_INS_A_MINUTE", "1000");
                all.put("BFF_HANDSHAKES_A_MINUTE", "100000");
            }
            default -> {}
        }
        return all;
    }

    private static List<String> needed(String part) {
        return switch (part) {
            case "identity" -> List.of("speech", "assessment", "billing", "content");
            case "content" -> List.of("identity", "billing");
            case "billing" -> List.of("identity", "speech");
            case "assessment" -> List.of("identity", "speech", "content", "billing");
            case "speech" -> List.of("identity", "content", "billing", "assessment");
            case "bff" -> List.of("identity", "speech", "content", "assessment", "billing");
            default -> List.of();
        };
    }

    private String target(String part) {
        return "localhost:" + port(part);
    }

    private int port(String part) {
        return requireNonNull(ports.get(part));
    }

    private static Map<String, Integer> freePorts() {
        var held = new ArrayList<ServerSocket>();
        var ports = new HashMap<String, Integer>();
        try {
            for (var part : PARTS)
                for (var name : List.of(part, part + HTTP)) {
                    var socket = freePort();
                    held.add(socket);
                    ports.put(name, socket.getLocalPort());
                }
            for (var socket : held) socket.close();
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not one of those that the system gives to outgoing connections: one could have it before its service is
    /// up.
    private static ServerSocket freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return new ServerSocket(ThreadLocalRandom.current().nextInt(29_000, 32_000));
            } catch (BindException taken) {
                // the next one may be free
            }
        }
        throw new IOException("no free port from 29000 to 31999");
    }
}
