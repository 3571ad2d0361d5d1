package dev.vivavoce.identity.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Wrong codes count as attempts to sign in, by account and address, with the default limit of ten.
class ChallengeLimitTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    private static final FactorProof.Builder GUESS = FactorProof.newBuilder().setCode("no digits");

    @Test
    void a_stranger_with_the_password_guesses_few_codes_and_does_not_lock_the_owner_out() {
        var owner = Person.at(identity.channel(Transport.IN_PROCESS)).forwardedFor("198.51.100.1");
        var on = owner.turnFactorOn(owner.register(), clock.instant());
        clock.moveOn(Duration.ofSeconds(60));
        assertThat(owner.finish(owner.login(), on.recovery(0)).hasSignedIn()).isTrue();

        var stranger = owner.over(identity.channel(Transport.IN_PROCESS)).forwardedFor("198.51.100.2");
        int guesses = 0;
        var challenged = stranger.login();
        for (; guesses < 4; guesses++)
            assertThat(stranger.finish(challenged, GUESS).hasRefused()).isTrue();
        assertThat(stranger.finish(challenged, GUESS).hasEnded()).isTrue();
        var second = stranger.login();
        for (int i = 0; i < 3; i++)
            assertThat(stranger.finish(second, GUESS).hasRefused()).isTrue();
        var refusal = Refusal.of(() -> stranger.finish(second, on.recovery(1)));
        assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("SIGN_IN_LIMIT");
        assertThat(refusal.retryAfter()).isPositive();

        assertThat(owner.finish(owner.login(), on.code(clock.instant())).hasSignedIn())
                .isTrue();
    }
}
