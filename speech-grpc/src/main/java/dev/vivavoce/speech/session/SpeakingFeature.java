package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.speech.engines.SpeechEngines;
import dev.vivavoce.speech.executor.EngineExecutor;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.session.stream.LiveStreams;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.session.stream.SpeakHandler;
import dev.vivavoce.speech.session.stream.SpeakHeaders;
import dev.vivavoce.speech.session.watch.Watchers;
import io.grpc.ServerInterceptors;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// The parts of speaking sessions, put together and added to a server.
public final class SpeakingFeature {
    private SpeakingFeature() {}

    public static void add(
            GrpcServer.Builder server,
            Database database,
            SpeechEngines engines,
            EngineExecutor executor,
            SpeechTime speechTime,
            ScenarioVersions scenarios,
            SessionLimits limits,
            Telemetry telemetry,
            Clock clock) {
        var replica = UUID.randomUUID();
        var outbox = new Outbox(database, "speech", clock);
        var watchers = new Watchers(replica, limits.takenWithin(), telemetry.meters());
        var sessions = new Sessions(
                database,
                new SessionStore(limits.ownerLease()),
                outbox,
                watchers,
                speechTime,
                scenarios,
                engines.recognizer(),
                engines.scorer(),
                limits,
                clock,
                new SecureRandom(),
                replica);
        var live = server.closing(new LiveStreams(sessions, watchers, limits, replica, telemetry.meters()));
        server.closing(database.listen(Map.of(
                Outbox.CHANNEL, outbox.woken(),
                ReplicaSignal.CHANNEL, watchers.heard(live::heard),
                ReplicaSignal.INTERIM_CHANNEL, watchers.heardInterim())));
        live.begin();
        server.closing(Jobs.of(database)
                .every("finish-abandoned-sessions", limits.sweepEvery(), sessions::sweep)
                .every("prune-outbox", Duration.ofHours(1), outbox::prune)
                .start());
        var speaking = new SpeakHandler(sessions, live, watchers, engines, executor, limits, clock, telemetry.meters());
        var grpc = new SpeakingGrpc(sessions, speaking, watchers);
        server.service(() -> ServerInterceptors.intercept(grpc, new SpeakHeaders()))
                .service(outbox.grpc())
                .stopping(live::drain);
    }
}
