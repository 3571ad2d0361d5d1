package dev.vivavoce.billing;

import dev.vivavoce.billing.entitlement.EntitlementEvents;
import dev.vivavoce.billing.entitlement.EntitlementGrpc;
import dev.vivavoce.billing.entitlement.EntitlementStore;
import dev.vivavoce.billing.entitlement.Entitlements;
import dev.vivavoce.billing.entitlement.UserEvents;
import dev.vivavoce.billing.privacy.StoredData;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.privacy.PersonalDataGrpc;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The billing service: plans and speech time, on a port and in process. Speech's events settle the used time,
/// identity's tell of guests and of users who were erased.
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
        var config = BillingConfig.from(Env.of(settings));
        var server = config.service().server();
        var database = server.closing(config.service().openDatabase());
        var identity = server.client("identity", config.account().identity());
        var speech = server.client("speech", config.speech());
        var tokens = new ServiceTokens(
                identity.channel(), "billing", config.account().secret(), clock);
        var data = new RegisteredData(StoredData.REGISTRY, database, clock);
        server.closing(Jobs.of(database)
                .every("forget-erased-users", Duration.ofDays(1), data::forgetErased)
                .start());
        var entitlements = new Entitlements(database, new EntitlementStore(), clock);
        var speechEvents = server.closing(EventFollower.start(
                database,
                new GrpcEventSource("speech", ClientInterceptors.intercept(speech.channel(), tokens.calling("speech"))),
                List.of(EntitlementEvents.SPEAKING_FINISHED.type()),
                new EntitlementEvents(entitlements)));
        var userEvents = server.closing(EventFollower.start(
                database,
                new GrpcEventSource(
                        "identity", ClientInterceptors.intercept(identity.channel(), tokens.calling("identity"))),
                UserEvents.TYPES,
                new UserEvents(entitlements, data)));
        return server.tokens(TokenVerifier.of(identity.channel(), "billing"))
                .ready("database", database::ready)
                .ready("storage", database::storageReady)
                .service(speechEvents.deadLetters(userEvents))
                .service(new PersonalDataGrpc(data))
                .service(new EntitlementGrpc(entitlements))
                .start();
    }
}
