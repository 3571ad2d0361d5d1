package dev.vivavoce.speech;

import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.CefrLevel;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.Free;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.ResumeSessionResponse;
import dev.vivavoce.speech.v1.RolePlay;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Task;
import io.grpc.BindableService;
import io.grpc.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Speech as its `Main` runs it, on a real PostgreSQL and the real engines, with billing, content and the
/// events of assessment as a test wants them.
final class RunningSpeech implements BeforeAllCallback, AfterAllCallback {
    private static final int OBJECT_HEADER = 512;

    final FakeBilling billing = new FakeBilling();
    final FakeUsages usages = new FakeUsages();
    final FakeContent content = new FakeContent();
    final FakePartner partner = new FakePartner();
    final FakeModel model = new FakeModel();
    final FakeClaims claims = new FakeClaims();
    private final Map<String, String> settings;
    private final Deque<GrpcServer> others = new ArrayDeque<>();
    private @Nullable TestEvents assessment;
    private @Nullable TestServer speech;
    private @Nullable Path objects;

    RunningSpeech(Map<String, String> settings) {
        this.settings = settings;
    }

    RunningSpeech() {
        this(Map.of());
    }

    private String keys() {
        return new JWKSet(server().identity().key().toPublicJWK()).toString();
    }

    private static GrpcServer run(Map<String, String> settings) {
        var config = SpeechConfig.from(Env.of(settings));
        return Main.serve(config.service().server(), config, Sounds.engines());
    }

    /// A second replica on the same database.
    Replica replica() {
        return replica(Map.of());
    }

    /// The same with other settings.
    Replica replica(Map<String, String> changed) {
        var all = new HashMap<>(server().settings());
        all.putAll(changed);
        return new Replica(run(all));
    }

    /// The same without the settings whose names begin so.
    Replica replicaWithout(String prefix) {
        var all = new HashMap<>(server().settings());
        all.keySet().removeIf(name -> name.startsWith(prefix));
        return new Replica(run(all));
    }

    /// The events that assessment publishes.
    TestEvents assessment() {
        return Objects.requireNonNull(assessment, "not started");
    }

    TestServer server() {
        return Objects.requireNonNull(speech, "not started");
    }

    /// Another process with the same database, as far as the database can tell.
    final class Replica implements AutoCloseable {
        final GrpcServer server;
        private final GrpcClient client;

        private Replica(GrpcServer server) {
            this.server = server;
            client = GrpcClient.open("localhost:" + server.port());
        }

        Learner as(Learner learner) {
            return new Learner(
                    learner.id(),
                    io.grpc.ClientInterceptors.intercept(
                            client.channel(),
                            dev.vivavoce.runtime.security.Caller.bearer(
                                    () -> server().identity().token(learner.id()))));
        }

        double gauge(String name) {
            return RunningSpeech.gauge(server.port(), name);
        }

        @Override
        public void close() {
            client.close();
            server.close();
        }
    }

    Learner learner() {
        return learner(Transport.WIRE);
    }

    Learner learner(Transport transport) {
        var id = UUID.randomUUID();
        return new Learner(id, server().as(transport, id));
    }

    /// A gauge or counter as Prometheus would read it, summed over its tags.
    double gauge(String name) {
        return gauge(server().server().port(), name);
    }

    private static double gauge(int port, String name) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var text = http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return text.lines()
                    .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException | InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Waits for a condition.
    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("never came: " + what);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assessment = TestEvents.of("assessment", () -> server().identity(), claims);
        var all = new HashMap<>(Map.of(
                "SPEECH_BILLING", other("billing", billing, usages),
                "SPEECH_CONTENT", other("content", content, partner, model),
                "SPEECH_ASSESSMENT", assessment().target(),
                "SPEECH_MODELS", Sounds.models().toString(),
                "SPEECH_AUDIO_BURST", "10m"));
        all.putAll(recordingSettings());
        all.putAll(settings);
        speech = TestServer.of("SPEECH", RunningSpeech::run, all);
        server().begin();
    }

    private Map<String, String> recordingSettings() {
        try {
            objects = Files.createTempDirectory("recordings");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return Map.of(
                "SPEECH_OBJECTS_FOLDER", objects().toString(),
                "SPEECH_OBJECTS_ADDRESS", "http://localhost:9102",
                "SPEECH_OBJECTS_SECRET", "a secret of at least 32 characters",
                "SPEECH_OBJECTS_ORIGINS", "http://localhost:3000",
                "SPEECH_RECORDING_KEYS", "first=" + "A".repeat(43) + "=");
    }

    /// The folder of the objects.
    Path objects() {
        return Objects.requireNonNull(objects, "not started");
    }

    /// The content of each object whose key contains this. A file begins with the key; its name does not tell.
    List<byte[]> objectsWith(String partOfKey) {
        try (var all = Files.walk(objects())) {
            var found = new ArrayList<byte[]>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                var key = new String(bytes, StandardCharsets.ISO_8859_1).lines().findFirst();
                if (key.filter(line -> line.contains(partOfKey)).isPresent())
                    found.add(Arrays.copyOfRange(bytes, OBJECT_HEADER, bytes.length));
            }
            return found;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Starts another service that speech calls, and gives its address.
    private String other(String name, BindableService... services) {
        var builder = GrpcServer.of(name);
        for (var service : services) builder.service(service);
        var server = builder.administration(_ -> {})
                .tokens(TokenVerifier.of(this::keys, name))
                .start();
        others.add(server);
        return server.inProcessTarget();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server().end();
        assessment().close();
        while (!others.isEmpty()) others.remove().close();
        try (var left = Files.walk(objects())) {
            for (var path : left.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /// A learner who speaks.
    record Learner(UUID id, Channel channel) {
        SpeakingServiceGrpc.SpeakingServiceBlockingStub sessions() {
            return SpeakingServiceGrpc.newBlockingStub(channel).withDeadlineAfter(Duration.ofSeconds(60));
        }

        SessionStarted start(Task task) {
            return sessions()
                    .startSession(StartSessionRequest.newBuilder()
                            .setIdempotencyKey(UUID.randomUUID().toString())
                            .setTask(task)
                            .build())
                    .getStarted();
        }

        SessionStarted readAloud(String text) {
            return start(reading(text));
        }

        Speaker speak(SessionStarted started) {
            return Speaker.byTicket(channel, started.getTicket().getValue());
        }

        /// A whole session, sent as fast as it is taken.
        Speaker whole(SessionStarted started, Sounds.Sound sound) {
            return speak(started).config(sound.sampleRateHertz(), 0).say(sound).finish();
        }

        ResumeSessionResponse resume(SessionStarted started) {
            return sessions()
                    .resumeSession(ResumeSessionRequest.newBuilder()
                            .setSessionId(started.getSession().getId())
                            .build());
        }

        Session finish(SessionStarted started) {
            return sessions()
                    .finishSession(FinishSessionRequest.newBuilder()
                            .setSessionId(started.getSession().getId())
                            .build())
                    .getSession();
        }

        Watcher watch(SessionStarted started, long after) {
            return new Watcher(channel, started.getSession().getId(), after);
        }
    }

    static Task reading(String text) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setReadAloud(ReadAloud.newBuilder().setLanguage("en-GB").setText(text))
                .build();
    }

    static Task rolePlay(RolePlayMode mode) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setRolePlay(RolePlay.newBuilder()
                        .setScenarioId(FakeContent.SCENARIO.toString())
                        .setLevel(CefrLevel.CEFR_LEVEL_A2)
                        .setMode(mode))
                .build();
    }

    static Task free() {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setFree(Free.newBuilder().setLanguage("en").setTopic("a walk by the sea"))
                .build();
    }
}
