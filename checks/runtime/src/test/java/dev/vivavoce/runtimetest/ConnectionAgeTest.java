package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.ClientInterceptors;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// A connection that is too old takes no more calls; those that run on it run to their end.
class ConnectionAgeTest {
    private static final Duration AGE = Duration.ofSeconds(1);
    private static final Duration STREAM = Duration.ofSeconds(5);

    @Test
    void a_stream_outlives_the_age_of_its_connection_and_calls_beside_it_succeed() throws Exception {
        try (var identity = new TestIdentity();
                var database = Database.open(TestPostgres.database(), "test_events", 4)) {
            var outbox = new Outbox(database, "speech", Clock.systemUTC(), STREAM);
            try (var _ = database.listen(Map.of(Outbox.CHANNEL, outbox.woken()));
                    var keys = GrpcClient.open(identity.target());
                    var server = GrpcServer.of("speech")
                            .connectionAge(AGE)
                            .tokens(TokenVerifier.of(keys.channel(), "speech"))
                            .service(outbox.grpc())
                            .start();
                    var client = GrpcClient.open("localhost:" + server.port());
                    var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
                var channel = ClientInterceptors.intercept(
                        client.channel(), Caller.bearer(() -> identity.serviceToken("billing", "speech")));
                var events = EventServiceGrpc.newBlockingStub(channel);
                long begin = System.nanoTime();
                var stream = events.follow(FollowRequest.getDefaultInstance());
                var received = tasks.submit(() -> {
                    int count = 0;
                    for (; stream.hasNext(); count++) stream.next();
                    return count;
                });
                int sent = 0;
                for (;
                        System.nanoTime() - begin
                                < STREAM.dividedBy(5).multipliedBy(4).toNanos();
                        sent++) {
                    database.run(db -> outbox.append(db, UUID.randomUUID(), UserRegistered.getDefaultInstance()));
                    Thread.sleep(20);
                    assertThat(Readiness.of(client.channel())).isEqualTo("up");
                }
                assertThat(received.get()).isEqualTo(sent);
            }
        }
    }
}
