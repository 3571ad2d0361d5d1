package dev.vivavoce.billing.seat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.Main;
import dev.vivavoce.billing.v1.InviteSeatRequest;
import dev.vivavoce.billing.v1.SeatServiceGrpc;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestRedis;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How many links an owner makes is counted in Redis, when there is one.
class SharedLinksTest {
    private static TestRedis redis;
    private static TestServer billing;
    private static TestEvents speech;

    private final UUID owner = UUID.randomUUID();

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        speech = TestEvents.of("speech", () -> billing.identity());
        billing = TestServer.of(
                        "BILLING",
                        Main::start,
                        Map.of(
                                "BILLING_SPEECH", speech.target(),
                                "BILLING_REDIS", redis.address(),
                                "BILLING_REDIS_PATIENCE", "5s"))
                .begin();
    }

    @AfterAll
    static void stop() throws Exception {
        if (billing != null) billing.end();
        if (speech != null) speech.close();
        if (redis != null) redis.close();
    }

    private void invite() {
        var _ = SeatServiceGrpc.newBlockingStub(billing.as(owner))
                .inviteSeat(InviteSeatRequest.newBuilder()
                        .setEmail("ann@example.org")
                        .build());
    }

    private static String state() {
        return Readiness.of(billing.channel(Transport.WIRE));
    }

    @Test
    void a_process_that_was_started_again_knows_what_was_counted() {
        for (int i = 0; i < Seats.LINKS.permits(); i++) Refusal.expect(Code.NOT_FOUND, "SEATS_UNKNOWN", this::invite);
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "INVITATIONS_LIMITED", this::invite);
        billing.restart();
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "INVITATIONS_LIMITED", this::invite);
    }

    @Test
    void the_service_is_ready_without_redis_and_says_so() {
        assertThat(state()).isEqualTo("up without payments");
        redis.kill();
        Await.until("it is noticed", () -> state().equals("up without payments, redis"));
        Refusal.expect(Code.NOT_FOUND, "SEATS_UNKNOWN", this::invite);
        redis.startAgain();
        Await.until("it is back", () -> state().equals("up without payments"));
    }
}
