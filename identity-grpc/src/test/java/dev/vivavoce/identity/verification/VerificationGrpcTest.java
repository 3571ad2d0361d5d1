package dev.vivavoce.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.RequestVerificationRequest;
import dev.vivavoce.identity.v1.RequestVerificationResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.identity.v1.VerifyEmailResponse;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerificationGrpcTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.with("IDENTITY_MAILS_PER_ACCOUNT", "3"));

    private final Person ana = Person.at(identity.channel(Transport.WIRE));

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_link_of_the_first_mail_verifies_the_address_and_a_second_click_says_so() {
        var signedIn = ana.register();
        assertThat(signedIn.getUser().getEmailVerified()).isFalse();
        var letter = new Inbox(ana.email()).letters(1).getFirst();
        assertThat(letter.subject()).as("in the person's language").isEqualTo("Confirma tu dirección de correo");
        var token = new Inbox(ana.email()).token("/verify");
        assertThat(verify(token).hasVerified()).isTrue();
        assertThat(verify(token).hasAlreadyVerified()).isTrue();
        assertThat(ana.own(signedIn).getEmailVerified()).isTrue();
        assertThat(requestAnother(signedIn).hasAlreadyVerified()).isTrue();
    }

    @Test
    void a_newer_mail_replaces_the_link_of_the_earlier_one() {
        var signedIn = ana.register();
        var first = new Inbox(ana.email()).token("/verify");
        assertThat(requestAnother(signedIn).hasSent()).isTrue();
        var second = new Inbox(ana.email()).tokens("/verify", 2).getLast();
        assertThat(verify(first).hasLinkInvalid()).isTrue();
        assertThat(verify(second).hasVerified()).isTrue();
    }

    @Test
    void a_link_expires_after_three_days() {
        ana.register();
        var token = new Inbox(ana.email()).token("/verify");
        clock.moveOn(Duration.ofDays(3).plusSeconds(1));
        assertThat(verify(token).hasLinkInvalid()).isTrue();
        clock.moveOn(Duration.ofMinutes(-1));
        assertThat(verify(token).hasVerified()).isTrue();
    }

    @Test
    void of_fifty_clicks_at_once_one_verifies() throws Exception {
        ana.register();
        var token = new Inbox(ana.email()).token("/verify");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clicks = threads.invokeAll(IntStream.range(0, 50)
                    .<Callable<VerifyEmailResponse>>mapToObj(_ -> () -> verify(token))
                    .toList());
            int verified = 0;
            for (var click : clicks) {
                if (click.get().hasVerified()) verified++;
                else assertThat(click.get().hasAlreadyVerified()).isTrue();
            }
            assertThat(verified).isOne();
        }
    }

    @Test
    void a_made_up_an_empty_and_a_huge_token_are_invalid() {
        for (var token : new String[] {"", "vvm_made-up", "x".repeat(100_000), "\u0000"})
            assertThat(verify(token).hasLinkInvalid()).isTrue();
    }

    @Test
    void only_the_hash_of_a_token_is_stored() {
        ana.register();
        var token = new Inbox(ana.email()).token("/verify");
        assertThat(TestSettings.stored(
                        identity,
                        "SELECT string_agg(t::text, '') FROM mail_token t WHERE email = '" + ana.email() + "'"))
                .doesNotContain(token);
    }

    @Test
    void mails_to_one_address_are_limited_and_the_time_to_wait_is_enough() {
        var signedIn = ana.register();
        for (int i = 0; i < 3; i++)
            assertThat(requestAnother(signedIn).hasSent()).isTrue();
        var refusal = Refusal.of(() -> requestAnother(signedIn));
        assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("MAIL_LIMIT");
        clock.moveOn(Objects.requireNonNull(refusal.retryAfter()));
        assertThat(requestAnother(ana.login().getSignedIn()).hasSent()).isTrue();
    }

    private VerifyEmailResponse verify(String token) {
        return VerificationServiceGrpc.newBlockingStub(ana.channel())
                .verifyEmail(VerifyEmailRequest.newBuilder().setToken(token).build());
    }

    private RequestVerificationResponse requestAnother(SignedIn signedIn) {
        return VerificationServiceGrpc.newBlockingStub(ana.as(signedIn))
                .requestVerification(RequestVerificationRequest.getDefaultInstance());
    }
}
