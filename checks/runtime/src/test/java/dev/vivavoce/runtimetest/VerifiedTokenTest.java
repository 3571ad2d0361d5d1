package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.EndedSessions;
import dev.vivavoce.runtime.security.TokenVerifier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A token that was verified before: accepted without another check of its signature, and rejected as strictly
/// as a new one.
class VerifiedTokenTest {
    private static final UUID USER = UUID.randomUUID();

    private final TestIdentity identity = new TestIdentity();
    private final TestIdentity next = new TestIdentity();
    private final TestClock clock = new TestClock();
    private final AtomicReference<String> jwks = new AtomicReference<>(published(identity));
    private final TokenVerifier verifier = TokenVerifier.of(jwks::get, "speech", clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String token = identity.token(USER).reveal();

    VerifiedTokenTest() {
        verifier.bindTo(meters);
        verifier.verify(identity.token(UUID.randomUUID()).reveal()); // fetches the keys
        verifier.verify(token);
    }

    @AfterEach
    void stop() {
        identity.close();
        next.close();
    }

    @Test
    void its_signature_is_checked_once() {
        for (int i = 0; i < 100; i++) {
            var caller = verifier.verify(token);
            assertThat(caller.userId()).isEqualTo(USER);
            assertThat(caller.token().reveal()).isEqualTo(token);
        }
        assertThat(found("hit")).isEqualTo(100);
        assertThat(found("miss")).isEqualTo(2);
    }

    @Test
    void a_copy_with_one_changed_character_is_refused() {
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(refusal(token.substring(0, at) + other + token.substring(at + 1)))
                    .as("character %d", at)
                    .isEqualTo("TOKEN_INVALID");
        }
        assertThat(refusal(token + " ")).isEqualTo("TOKEN_INVALID");
        assertThat(found("hit")).isZero();
    }

    @Test
    void it_expires_while_it_is_cached() {
        clock.moveOn(Duration.ofMinutes(14));
        assertThat(verifier.verify(token).userId()).isEqualTo(USER);
        clock.moveOn(Duration.ofSeconds(66));
        assertThat(refusal(token)).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void it_is_refused_once_its_key_is_withdrawn() {
        jwks.set(published(identity, next));
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(verifier.verify(token).userId())
                .as("both keys are published")
                .isEqualTo(USER);
        jwks.set(published(next));
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(refusal(token)).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void it_is_refused_when_another_key_gets_the_same_kid() {
        jwks.set(published(next)); // the same kid
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(refusal(token)).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void it_is_refused_when_its_session_has_ended_and_others_are_not() throws Exception {
        var session = UUID.randomUUID().toString();
        var ended = new CopyOnWriteArrayList<String>();
        var asked = new AtomicInteger();
        EndedSessions.Source source = cursor -> {
            if (asked.incrementAndGet() == 1) throw Failure.unavailable("DOWN", "identity starts");
            return new EndedSessions.Page(List.copyOf(ended), cursor + "x", cursor.length() < 2);
        };
        var following = TokenVerifier.of(jwks::get, "speech", source, clock);
        var ofSession = identity.sign(claims -> claims.subject(USER.toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER"))
                        .claim("sid", session))
                .reveal();
        assertThat(following.verify(ofSession).sessionId()).isEqualTo(session);
        try (var _ = following.followEndedSessions()) {
            Await.until("asked again after a failure", Duration.ofSeconds(20), () -> asked.get() > 1);
            assertThat(following.verify(ofSession).sessionId()).isEqualTo(session);
            ended.add(session);
            Await.until(
                    "refused",
                    Duration.ofSeconds(20),
                    () -> following.hasEnded(
                            new Caller(USER.toString(), Set.of(), null, session, null, new Secret(ofSession))));
            assertThat(catchThrowableOfType(Failure.class, () -> following.verify(ofSession))
                            .reason())
                    .isEqualTo("TOKEN_REVOKED");
            assertThat(following.verify(token).subject()).isEqualTo(USER.toString());
        }
    }

    @Test
    void a_wait_for_the_end_of_a_session_survives_another_one_that_is_closed_as_it_begins() throws Exception {
        var session = UUID.randomUUID().toString();
        EndedSessions.Source source = cursor -> new EndedSessions.Page(List.of(session), "x", false);
        var following = TokenVerifier.of(jwks::get, "speech", source, clock);
        var told = new CountDownLatch(1);
        var other = following.whenEnded(session, () -> {});
        var closing = new Thread(other::close);
        var _ = following.whenEnded(session, new Runnable() {
            /// Called while this is stored; then the other wait is closed, at once or as soon as it can be.
            @Override
            public int hashCode() {
                if (closing.getState() == Thread.State.NEW) {
                    closing.start();
                    Await.until(() ->
                            closing.getState() != Thread.State.NEW && closing.getState() != Thread.State.RUNNABLE);
                }
                return 1;
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return this == other;
            }

            @Override
            public void run() {
                told.countDown();
            }
        });
        closing.join();
        try (var _ = following.followEndedSessions()) {
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private double found(String result) {
        return meters.get("cache.gets").tag("result", result).functionCounter().count();
    }

    private String refusal(String text) {
        return catchThrowableOfType(Failure.class, () -> verifier.verify(text)).reason();
    }

    private static String published(TestIdentity... identities) {
        return new JWKSet(java.util.Arrays.stream(identities)
                        .<JWK>map(identity -> identity.key().toPublicJWK())
                        .toList())
                .toString();
    }
}
