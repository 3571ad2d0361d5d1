package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.GetSigningKeysResponse;
import dev.vivavoce.identity.v1.ListEndedSessionsRequest;
import dev.vivavoce.identity.v1.ListEndedSessionsResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.runtime.clock.AgreedClock;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreedClockTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final AgreedClock clock = new AgreedClock("the server", Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_clock_that_is_fast_or_slow_shows_the_time_of_the_server() {
        told(NOON.minus(TEN_MINUTES), Duration.ofMillis(20));
        assertThat(clock.instant()).isEqualTo(NOON.minus(TEN_MINUTES));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo(NOON.minus(TEN_MINUTES));
        told(NOON.plus(TEN_MINUTES), Duration.ofMillis(20));
        assertThat(clock.instant()).isEqualTo(NOON.plus(TEN_MINUTES));
        assertThat(clock.correction()).isEqualTo(TEN_MINUTES);
        told(NOON.plus(TEN_MINUTES).minusSeconds(4), Duration.ofSeconds(3));
        assertThat(clock.correction()).as("a late answer says little").isEqualTo(TEN_MINUTES);
        told(NOON.plusMillis(300), Duration.ofMillis(20));
        assertThat(clock.instant()).as("set right again").isEqualTo(NOON);
    }

    @Test
    void a_clock_that_is_right_is_not_touched_and_a_late_answer_says_little() {
        told(NOON.plusMillis(1_900), Duration.ofMillis(20));
        told(NOON.minusSeconds(6), Duration.ofSeconds(5));
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.correction()).isZero();
    }

    private void told(Instant time, Duration took) {
        clock.told(time, System.nanoTime() - took.toNanos());
    }

    /// A server whose time is ten minutes away from ours: its `clock_timestamp` is found before that of PostgreSQL.
    @Test
    void a_database_has_the_time_of_its_server() {
        var address = TestPostgres.database();
        try (var right = Database.open(address, "test_events", 1)) {
            right.run(db -> db.execute("""
                    CREATE SCHEMA later;
                    CREATE FUNCTION later.clock_timestamp() RETURNS timestamptz LANGUAGE sql
                        AS $$ SELECT pg_catalog.clock_timestamp() + interval '10 minutes' $$;
                    """));
            var elsewhere = address.url() + (address.url().contains("?") ? "&" : "?")
                    + "options=-c%20search_path=public,later,pg_catalog";
            try (var ahead = Database.open(
                    new Database.Address(elsewhere, address.user(), address.password()), "test_events", 1)) {
                assertThat(right.clock().instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
                assertThat(ahead.clock().instant())
                        .isCloseTo(Instant.now().plus(TEN_MINUTES), within(5, ChronoUnit.SECONDS));
            }
        }
    }

    @Test
    void a_token_is_as_old_as_identity_says() throws Exception {
        try (var identity = new TestIdentity();
                var ahead = GrpcServer.of("identity")
                        .administration(_ -> {})
                        .tokens(TokenVerifier.of(() -> keys(identity), "identity"))
                        .service(new Keys(identity))
                        .service(new TenMinutesAhead())
                        .start();
                var telemetry = new Telemetry("test");
                var client = GrpcClient.open(ahead.inProcessTarget(), "identity", telemetry, Optional.empty())) {
            var verifier = TokenVerifier.of(client.channel(), "speech");
            var now = Instant.now().plus(TEN_MINUTES);
            var token = identity.sign(claims -> claims.subject(UUID.randomUUID().toString())
                            .audience(TokenVerifier.AUDIENCE)
                            .claim("roles", List.of("LEARNER"))
                            .issueTime(Date.from(now))
                            .notBeforeTime(Date.from(now)))
                    .reveal();
            assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(Failure.class); // it begins in ten minutes
            try (var _ = verifier.followEndedSessions()) {
                Await.until(() -> verifier.clock().instant().isAfter(now.minusSeconds(3)));
                assertThat(verifier.verify(token).roles()).isNotEmpty();
            }
        }
    }

    private static String keys(TestIdentity identity) {
        return new JWKSet(identity.key().toPublicJWK()).toString();
    }

    private static final class Keys extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        private final TestIdentity identity;

        Keys(TestIdentity identity) {
            this.identity = identity;
        }

        @Override
        public void getSigningKeys(GetSigningKeysRequest request, StreamObserver<GetSigningKeysResponse> out) {
            out.onNext(GetSigningKeysResponse.newBuilder()
                    .setJwksJson(keys(identity))
                    .build());
            out.onCompleted();
        }
    }

    private static final class TenMinutesAhead extends SessionServiceGrpc.SessionServiceImplBase {
        @Override
        public void listEndedSessions(ListEndedSessionsRequest request, StreamObserver<ListEndedSessionsResponse> out) {
            out.onNext(ListEndedSessionsResponse.newBuilder()
                    .setNow(ProtoTimes.timestamp(Instant.now().plus(TEN_MINUTES)))
                    .build());
            out.onCompleted();
        }
    }
}
