package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How old what a follower has not processed is, at who publishes, whether or not the follower is there.
class UnprocessedEventsTest {
    private static final Duration AGO = Duration.ofHours(1);
    private static final Pattern AGE =
            Pattern.compile("events_unprocessed_age_seconds\\{[^}]*follower=\"billing\"[^}]*} (\\S+)");

    private final TestIdentity identity = new TestIdentity();
    private final Telemetry telemetry = new Telemetry("speech");
    private final Database database = Database.open(TestPostgres.database(), "test_events", 4, telemetry);
    private final Outbox outbox =
            new Outbox(database, "speech", Clock.offset(Clock.systemUTC(), AGO.negated()), Duration.ofMillis(200));
    private final AutoCloseable listening = database.listen(Map.of(Outbox.CHANNEL, outbox.woken()));
    private final GrpcClient keys = GrpcClient.open(identity.target());
    private final GrpcServer server = GrpcServer.of("speech")
            .tokens(TokenVerifier.of(keys.channel(), "speech"))
            .service(outbox.grpc())
            .start();

    @AfterEach
    void close() throws Exception {
        listening.close();
        server.close();
        keys.close();
        database.close();
        identity.close();
        telemetry.close();
    }

    @Test
    void a_follower_that_processes_nothing_has_an_age_and_one_that_keeps_up_has_none() throws Exception {
        follow(0);
        database.run(db -> outbox.append(db, UUID.randomUUID(), UserRegistered.getDefaultInstance()));
        Await.until("the event is an hour old", () -> age() >= AGO.toSeconds());
        long cursor = database.transaction(db -> db.createQuery("SELECT max(cursor) FROM outbox")
                .mapTo(Long.class)
                .one());
        follow(cursor);
        Await.until("nothing is left", () -> age() == 0);
        assertThat(telemetry.scrape()).contains("service=\"speech\"");
    }

    /// Follows for as long as a stream lasts, as `billing`.
    private void follow(long after) throws Exception {
        try (var client = GrpcClient.open(server.inProcessTarget())) {
            var channel = ClientInterceptors.intercept(
                    client.channel(), Caller.bearer(() -> identity.serviceToken("billing", "speech")));
            var responses = EventServiceGrpc.newBlockingStub(channel)
                    .follow(FollowRequest.newBuilder().setAfter(after).build());
            while (responses.hasNext()) responses.next();
        }
    }

    private double age() {
        database.run(db -> db.execute("SELECT pg_notify('" + Outbox.CHANNEL + "', '')"));
        var found = AGE.matcher(telemetry.scrape());
        return found.find() ? Double.parseDouble(found.group(1)) : -1;
    }
}
