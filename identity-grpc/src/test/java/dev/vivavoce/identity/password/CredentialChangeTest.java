package dev.vivavoce.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ChangeEmailRequest;
import dev.vivavoce.identity.v1.ChangeEmailResponse;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.ChangePasswordResponse;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.identity.v1.VerifyEmailResponse;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Changing password and address as a signed-in person.
class CredentialChangeTest {
    private static final String NEW = "a louder river bends south";

    @RegisterExtension
    static final TestServer identity = TestSettings.at(new TestClock(), TestSettings.required());

    private final Person ana = Person.at(identity.channel(Transport.WIRE));
    private final Inbox inbox = new Inbox(ana.email());
    private final String newAddress = UUID.randomUUID() + "@example.net";

    @Test
    void a_new_password_needs_the_current_one_and_ends_the_other_sessions() {
        var other = ana.register();
        var own = ana.login().getSignedIn();
        assertThat(changePassword(own, "not the password", NEW).hasWrongPassword())
                .isTrue();
        assertThat(ana.refresh(other).hasUser()).isTrue();
        assertThat(changePassword(own, ana.password(), NEW).hasChanged()).isTrue();
        assertThat(ana.refresh(own).hasUser()).isTrue();
        Refusal.expect(Code.UNAUTHENTICATED, "SESSION_ENDED", () -> ana.refresh(other));
        assertThat(ana.login().hasRefused()).isTrue();
        assertThat(ana.withPassword(NEW).login().hasSignedIn()).isTrue();
        assertThat(inbox.letter("Tu contraseña ha cambiado").text()).doesNotContain("#");
    }

    @Test
    void wrong_current_passwords_are_limited_as_at_a_sign_in() {
        var own = ana.register();
        for (int i = 0; i < 10; i++) changePassword(own, "a guess " + i, NEW);
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "SIGN_IN_LIMIT", () -> changePassword(own, ana.password(), NEW));
        assertThat(Refusal.of(() -> changePassword(own, ana.password(), "short"))
                        .fields())
                .containsExactly("new_password");
    }

    @Test
    void a_new_address_counts_when_its_link_is_used_and_the_old_one_gets_a_notice() {
        var other = ana.register();
        var own = ana.login().getSignedIn();
        assertThat(changeEmail(own, "not the password", newAddress).hasWrongPassword())
                .isTrue();
        assertThat(changeEmail(own, ana.password(), newAddress).hasSent()).isTrue();
        assertThat(ana.own(own).getEmail()).as("not yet").isEqualTo(ana.email());
        var token = new Inbox(newAddress).token("/verify");
        assertThat(verify(token).hasVerified()).isTrue();
        assertThat(verify(token).hasAlreadyVerified()).isTrue();
        assertThat(ana.own(own).getEmail()).isEqualTo(newAddress);
        assertThat(ana.own(own).getEmailVerified()).isTrue();
        assertThat(ana.refresh(own).hasUser()).isTrue();
        Refusal.expect(Code.UNAUTHENTICATED, "SESSION_ENDED", () -> ana.refresh(other));
        assertThat(ana.login().hasRefused()).as("the old address").isTrue();
        assertThat(inbox.letter("Tu dirección de correo ha cambiado").text()).isNotBlank();
        assertThat(verify(inbox.token("/verify")).hasLinkInvalid())
                .as("the link to the old address")
                .isTrue();
    }

    @Test
    void an_address_that_has_an_account_answers_the_same_and_its_owner_is_told() {
        var bob = Person.at(identity.channel(Transport.WIRE));
        bob.register();
        var own = ana.register();
        assertThat(changeEmail(own, ana.password(), bob.email()).hasSent()).isTrue();
        var letter = new Inbox(bob.email()).letter("Ya tienes una cuenta con esta dirección");
        assertThat(letter.text()).doesNotContain("#");
        assertThat(ana.own(own).getEmail()).isEqualTo(ana.email());
    }

    @Test
    void an_address_that_is_registered_before_its_link_is_used_stays_with_its_owner() {
        var own = ana.register();
        changeEmail(own, ana.password(), newAddress);
        var token = new Inbox(newAddress).token("/verify");
        new Person(ana.channel(), newAddress, ana.password()).register();
        assertThat(verify(token).hasLinkInvalid()).isTrue();
        assertThat(ana.own(own).getEmail()).isEqualTo(ana.email());
    }

    private ChangePasswordResponse changePassword(SignedIn signedIn, String current, String wanted) {
        return PasswordServiceGrpc.newBlockingStub(ana.as(signedIn))
                .changePassword(ChangePasswordRequest.newBuilder()
                        .setCurrentPassword(current)
                        .setNewPassword(wanted)
                        .build());
    }

    private ChangeEmailResponse changeEmail(SignedIn signedIn, String current, String wanted) {
        return VerificationServiceGrpc.newBlockingStub(ana.as(signedIn))
                .changeEmail(ChangeEmailRequest.newBuilder()
                        .setCurrentPassword(current)
                        .setNewEmail(wanted)
                        .build());
    }

    private VerifyEmailResponse verify(String token) {
        return VerificationServiceGrpc.newBlockingStub(ana.channel())
                .verifyEmail(VerifyEmailRequest.newBuilder().setToken(token).build());
    }
}
