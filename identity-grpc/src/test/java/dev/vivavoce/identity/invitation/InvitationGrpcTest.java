package dev.vivavoce.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.InvitationServiceGrpc;
import dev.vivavoce.identity.v1.SendSeatInvitationRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InvitationGrpcTest {
    private static final String TOKEN = "vvs_0123456789-abcdef";

    @RegisterExtension
    static final TestServer identity =
            TestSettings.at(new TestClock(), TestSettings.with("IDENTITY_MAILS_PER_ACCOUNT", "2"));

    private final Person owner = Person.at(identity.channel(Transport.WIRE));
    private final String userId = owner.register().getUser().getId();
    private final String invited = UUID.randomUUID() + "@example.net";

    @Test
    void a_seat_is_offered_by_mail_in_the_language_that_was_asked_for_and_names_who_pays() {
        verify();
        send(request());
        var letter = new Inbox(invited).letter("Te ofrecen un puesto en un equipo");
        assertThat(letter.text()).contains(owner.email(), TestSettings.WEB_URL + "/seat#" + TOKEN);
    }

    @Test
    void nobody_is_named_whose_address_is_not_known_to_be_theirs() {
        Refusal.expect(Code.FAILED_PRECONDITION, "EMAIL_UNVERIFIED", () -> send(request()));
    }

    @Test
    void an_address_does_not_get_many_of_them() {
        verify();
        send(request());
        send(request());
        Refusal.expect(Code.RESOURCE_EXHAUSTED, "MAIL_LIMIT", () -> send(request()));
    }

    @Test
    void strangers_and_wrong_fields_are_refused() {
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> send(request().setUserId(UUID.randomUUID().toString())));
        Refusal.expectField("email", () -> send(request().setEmail("nobody")));
        Refusal.expectField("token", () -> send(request().setToken("a\nBcc: all@example.org")));
        Refusal.expectField("user_id", () -> send(request().setUserId("me")));
        assertThat(Refusal.of(() -> send(SendSeatInvitationRequest.newBuilder()))
                        .fields())
                .containsExactly("user_id", "email", "token");
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> InvitationServiceGrpc.newBlockingStub(
                                owner.as(owner.login().getSignedIn()))
                        .sendSeatInvitation(request().build()));
    }

    private void verify() {
        TestSettings.execute(identity, "UPDATE account SET email_verified_at = now() WHERE id = '" + userId + "'");
    }

    private SendSeatInvitationRequest.Builder request() {
        return SendSeatInvitationRequest.newBuilder()
                .setUserId(userId)
                .setEmail(invited)
                .setLocale("es")
                .setToken(TOKEN);
    }

    private void send(SendSeatInvitationRequest.Builder request) {
        var token = new Secret(TestSettings.serviceToken(identity, Transport.WIRE, "identity"));
        var _ = InvitationServiceGrpc.newBlockingStub(identity.with(Transport.WIRE, token))
                .sendSeatInvitation(request.build());
    }
}
