package dev.vivavoce.assessment;

import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.attempt.AttemptGrpc;
import dev.vivavoce.assessment.attempt.AttemptStore;
import dev.vivavoce.assessment.attempt.Attempts;
import dev.vivavoce.assessment.attempt.SessionClient;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The assessment service: the history of finished speaking sessions, on a port and in process. Speech's events add
/// to it.
public final class Main {
    private Main() {}

    public static void main(String... args) {
        GrpcServer.run(Main::start);
    }

    /// Starts the service from its settings; closing the returned server stops it. Speech may start later.
    public static GrpcServer start(Map<String, String> settings) {
        return start(settings, Clock.systemUTC());
    }

    static GrpcServer start(Map<String, String> settings, Clock clock) {
        var config = AssessmentConfig.from(Env.of(settings));
        var server = config.service().server();
        var database = server.closing(config.service().openDatabase());
        var identity = server.client("identity", config.account().identity());
        var speech = server.client("speech", config.speech());
        var tokens = new ServiceTokens(
                identity.channel(), "assessment", config.account().secret(), clock);
        var attempts = new Attempts(database, new AttemptStore(), clock);
        var speechEvents = server.closing(EventFollower.start(
                database,
                new GrpcEventSource("speech", ClientInterceptors.intercept(speech.channel(), tokens.calling("speech"))),
                List.of(AttemptEvents.SPEAKING_FINISHED.type()),
                new AttemptEvents(attempts, new SessionClient(speech.channel(), tokens))));
        return server.tokens(TokenVerifier.of(identity.channel(), "assessment"))
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(speechEvents.deadLetters())
                .service(new AttemptGrpc(attempts))
                .start();
    }
}
