package dev.vivavoce.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.RequestPasswordResetRequest;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.ResetPasswordResponse;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PasswordResetTest {
    private static final String NEW = "a louder river bends south";
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.with("IDENTITY_MAILS_PER_ACCOUNT", "3"));

    private final Person ana = Person.at(identity.channel(Transport.WIRE));
    private final Inbox inbox = new Inbox(ana.email());

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_link_sets_a_new_password_once_and_ends_every_session() {
        var earlier = ana.register();
        var verification = inbox.token("/verify");
        var token = requested();
        assertThat(reset(token, NEW).hasReset()).isTrue();
        assertThat(ana.login().hasRefused()).as("the old password").isTrue();
        var signedIn = ana.withPassword(NEW).login().getSignedIn();
        assertThat(signedIn.getUser().getEmailVerified())
                .as("the link went there")
                .isTrue();
        Refusal.expect(Code.UNAUTHENTICATED, "SESSION_ENDED", () -> ana.refresh(earlier));
        assertThat(reset(token, "a third river bends east").hasLinkInvalid()).isTrue();
        assertThat(inbox.letter("Tu contraseña ha cambiado").text()).doesNotContain("#");
        assertThat(verification).as("of the same address").isNotEqualTo(token);
    }

    @Test
    void the_address_is_compared_without_regard_to_case() {
        ana.register();
        request(ana.email().toUpperCase(java.util.Locale.ROOT));
        assertThat(reset(inbox.token("/reset"), NEW).hasReset()).isTrue();
    }

    @Test
    void a_newer_mail_replaces_the_link_and_a_link_expires_after_an_hour() {
        ana.register();
        var first = requested();
        request(ana.email());
        var second = inbox.tokens("/reset", 2).getLast();
        assertThat(reset(first, NEW).hasLinkInvalid()).isTrue();
        clock.moveOn(Duration.ofMinutes(61));
        assertThat(reset(second, NEW).hasLinkInvalid()).isTrue();
        clock.moveOn(Duration.ofMinutes(-2));
        assertThat(reset(second, NEW).hasReset()).isTrue();
    }

    @Test
    void the_token_of_another_kind_of_mail_sets_no_password() {
        ana.register();
        assertThat(reset(inbox.token("/verify"), NEW).hasLinkInvalid()).isTrue();
        assertThat(ana.login().hasSignedIn()).isTrue();
    }

    @Test
    void a_password_that_is_not_allowed_leaves_the_link_valid() {
        ana.register();
        var token = requested();
        assertThat(Refusal.of(() -> reset(token, "short")).fields()).containsExactly("new_password");
        assertThat(Refusal.of(() -> reset(token, "password123")).fields()).containsExactly("new_password");
        assertThat(reset(token, NEW).hasReset()).isTrue();
    }

    @Test
    void of_twenty_resets_at_once_one_succeeds() throws Exception {
        ana.register();
        var token = requested();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<ResetPasswordResponse>>mapToObj(i -> () -> reset(token, NEW + i))
                    .toList());
            int done = 0;
            for (var answer : answers) if (answer.get().hasReset()) done++;
            assertThat(done).isOne();
        }
    }

    @Test
    void an_unknown_address_gets_no_mail_and_its_request_is_forgotten() {
        var nobody = UUID.randomUUID() + "@example.org";
        request(nobody);
        Await.until(() -> TestSettings.stored(identity, "SELECT count(*) FROM reset_request")
                .equals("0"));
        assertThat(new Inbox(nobody).letters()).isEmpty();
    }

    @Test
    void a_request_does_the_same_for_known_and_unknown_addresses_and_has_the_same_limit() {
        // The job of a request looks for the account, so the request itself cannot take another time.
        var jobs = "SELECT count(*) FROM job WHERE type = 'find-account-to-reset'";
        ana.register();
        for (var address : List.of(ana.email(), UUID.randomUUID() + "@example.org")) {
            int before = Integer.parseInt(TestSettings.stored(identity, jobs));
            request(address);
            assertThat(TestSettings.stored(identity, jobs)).isEqualTo(String.valueOf(before + 1));
        }

        var nobody = UUID.randomUUID() + "@example.org";
        var other = Person.at(identity.channel(Transport.WIRE));
        other.register();
        for (var address : List.of(other.email(), nobody)) {
            for (int i = 0; i < 3; i++) request(address);
            Refusal.expect(Code.RESOURCE_EXHAUSTED, "MAIL_LIMIT", () -> request(address));
        }
    }

    @Test
    void text_that_is_no_address_is_refused() {
        for (var text : new String[] {"", "ana", "ana@example.org\r\nBcc: all@example.org", "a@b@c"})
            assertThat(Refusal.of(() -> request(text)).fields()).containsExactly("email");
    }

    private String requested() {
        request(ana.email());
        return inbox.token("/reset");
    }

    private static void request(String email) {
        var _ = PasswordServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE))
                .requestPasswordReset(
                        RequestPasswordResetRequest.newBuilder().setEmail(email).build());
    }

    private static ResetPasswordResponse reset(String token, String password) {
        return PasswordServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE))
                .resetPassword(ResetPasswordRequest.newBuilder()
                        .setToken(token)
                        .setNewPassword(password)
                        .build());
    }
}
