package dev.vivavoce.it;

import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.identity.v1.StepUpProof;
import dev.vivavoce.runtimetest.TestCollector;
import dev.vivavoce.speech.livekit.LiveKitStandIn;
import dev.vivavoce.steps.TestFolders;
import io.grpc.ClientInterceptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/// The platform that all these tests share: started with the first of them, stopped with the test JVM, on free ports
/// and a data folder of its own. Audio may arrive faster than real time, so that tests do not wait for it.
final class WholePlatform implements BeforeAllCallback {
    /// Shorter than the default, so that a test of silence does not wait long.
    static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    /// Shorter than the default, so that a test of a monologue does not wait for the recognition of five minutes.
    static final Duration CONVERSATION = Duration.ofMinutes(2);

    static final String PASSWORD = "a password for tests";

    private static final AtomicInteger LEARNERS = new AtomicInteger();
    private static @Nullable Shared shared;

    private record Shared(
            RunningPlatform platform, Path home, Administrator administrator, Observed observed, LiveKitStandIn rooms)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try (observed;
                    rooms) {
                try (platform) {
                    observed.assertNoSecret(platform);
                }
            } finally {
                TestFolders.delete(home);
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        synchronized (WholePlatform.class) {
            if (shared != null) return;
            var home = newHome();
            var observed = new Observed();
            var rooms = LiveKitStandIn.start();
            var settings = new HashMap<>(settings(home));
            settings.put("SPEECH_LIVEKIT_URL", rooms.url().toString());
            settings.put("SPEECH_LIVEKIT_KEY", LiveKitStandIn.KEY);
            settings.put("SPEECH_LIVEKIT_SECRET", LiveKitStandIn.SECRET.reveal());
            settings.put("SPEECH_LIVEKIT_THIRD_PARTY", "false");
            settings.put("SPEECH_LIVEKIT_AUDIO_URL", "ws://localhost:1/rooms/audio"); // see RoomTalkTest
            settings.put(
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    observed.collector().address().toString());
            var platform = RunningPlatform.here(settings);
            shared = new Shared(platform, home, new Administrator(platform), observed, rooms);
            // Maven launches the classes one by one when several JVMs share them: the store of a launch would end
            // with each class.
            context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL).put("the platform", shared);
        }
    }

    RunningPlatform platform() {
        return running().platform();
    }

    /// Authenticates a stub as the platform's first administrator.
    StepUpProof administratorsProof() {
        return running().administrator().proof();
    }

    ClientInterceptor asAdministrator() {
        return running().administrator().credentials();
    }

    /// The traces of everything that these tests do.
    TestCollector collector() {
        return running().observed().collector();
    }

    /// The server of the rooms.
    LiveKitStandIn rooms() {
        return running().rooms();
    }

    private static Shared running() {
        var running = shared;
        if (running == null) throw new IllegalStateException("the platform does not run yet");
        return running;
    }

    GraphQl graphQl() {
        return platform().graphQl();
    }

    /// A new learner with unlimited speech time.
    Learner learner() {
        return learner(platform());
    }

    static Learner learner(RunningPlatform platform) {
        var learner = Learner.register(
                platform.graphQl(),
                "learner-" + LEARNERS.incrementAndGet() + "-" + System.nanoTime() + "@test.vivavoce.example",
                PASSWORD,
                "A learner");
        if (!new Accounts(platform).giveTimeWithoutEnd(GlobalIds.local(learner.id()))) {
            throw new IllegalStateException("the platform's secrets cannot be read");
        }
        return learner;
    }

    /// A data folder that PostgreSQL's user can enter.
    static Path newHome() throws IOException {
        var home = Files.createTempDirectory("vivavoce-whole-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    static Map<String, String> settings(Path home) {
        var settings = new HashMap<String, String>();
        settings.put("VIVAVOCE_HOME", home.toString());
        settings.put("VIVAVOCE_MODELS", TestFolders.models().toString());
        settings.put("SPEECH_AUDIO_BURST", "15m");
        settings.put("SPEECH_CONVERSATION", CONVERSATION.toString());
        settings.put("BFF_REQUESTS_A_MINUTE", "100000");
        settings.put("BFF_COST_A_MINUTE", "100000000");
        settings.put("BFF_SIGN_INS_A_MINUTE", "1000");
        settings.put("BFF_HANDSHAKES_A_MINUTE", "100000");
        settings.put("BFF_KEEP_ALIVE", KEEP_ALIVE.toString());
        settings.put("BFF_SEND_LIMIT", "4s");
        return settings;
    }
}
