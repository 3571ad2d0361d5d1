package dev.vivavoce.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ListEndedSessionsRequest;
import dev.vivavoce.identity.v1.ListSessionsRequest;
import dev.vivavoce.identity.v1.RevokeOtherSessionsRequest;
import dev.vivavoce.identity.v1.RevokeSessionRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import dev.vivavoce.identity.v1.SignInSession;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.identity.v1.VerifyEmailRequest;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sessions as their owner sees and ends them, and the end of their tokens.
class RevokedSessionTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    private final Person ana = Person.at(identity.channel(Transport.IN_PROCESS));

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void a_person_sees_their_sessions_with_devices_and_which_one_is_this() {
        var first = ana.at("203.0.113.7", FIREFOX).register();
        clock.moveOn(Duration.ofMinutes(1));
        var second = ana.at("203.0.113.8", PHONE).login().getSignedIn();
        var listed = sessions(second);
        assertThat(listed).extracting(SignInSession::getDevice).containsExactly("Safari, iPhone", "Firefox, Windows");
        assertThat(listed).extracting(SignInSession::getCurrent).containsExactly(true, false);
        clock.moveOn(Duration.ofMinutes(1));
        ana.refresh(first);
        assertThat(sessions(second))
                .as("the one used last first")
                .extracting(SignInSession::getDevice)
                .containsExactly("Firefox, Windows", "Safari, iPhone");
    }

    @Test
    void the_tokens_of_a_revoked_session_are_refused_everywhere_within_seconds() throws Exception {
        var lost = ana.register();
        var kept = ana.login().getSignedIn();
        // What every service and the edge do: verify with the keys and the list that identity returns over the wire.
        var elsewhere = TokenVerifier.of(identity.channel(Transport.WIRE), "speech");
        try (var _ = elsewhere.followEndedSessions()) {
            assertThat(elsewhere.verify(lost.getAccessToken()).subject())
                    .isEqualTo(lost.getUser().getId());
            revoke(
                    kept,
                    sessions(lost).stream()
                            .filter(SignInSession::getCurrent)
                            .findFirst()
                            .orElseThrow()
                            .getId());
            Refusal.expect(Code.UNAUTHENTICATED, "SESSION_ENDED", () -> ana.refresh(lost));
            Await.until("refused elsewhere", Duration.ofSeconds(30), () -> isRefused(elsewhere, lost));
            Await.until("refused by identity", Duration.ofSeconds(30), () -> isRefusedHere(lost));
            assertThat(elsewhere.verify(kept.getAccessToken()).subject())
                    .isEqualTo(kept.getUser().getId());
        }
    }

    @Test
    void all_others_can_be_ended_at_once_and_this_one_goes_on() {
        for (int i = 0; i < 3; i++) {
            if (i == 0) ana.register();
            else ana.login();
        }
        var own = ana.login().getSignedIn();
        var ended = stub(own).revokeOtherSessions(RevokeOtherSessionsRequest.getDefaultInstance());
        assertThat(ended.getEnded()).isEqualTo(3);
        assertThat(sessions(own)).hasSize(1);
        assertThat(ana.refresh(own).hasUser()).isTrue();
    }

    @Test
    void another_persons_session_cannot_be_ended() {
        var own = ana.register();
        var stranger = Person.at(identity.channel(Transport.IN_PROCESS)).register();
        var id = sessions(own).getFirst().getId();
        Refusal.expect(Code.NOT_FOUND, "SIGN_IN_UNKNOWN", () -> revoke(stranger, id));
        Refusal.expect(
                Code.NOT_FOUND,
                "SIGN_IN_UNKNOWN",
                () -> revoke(own, UUID.randomUUID().toString()));
        assertThat(Refusal.of(() -> revoke(own, "no id")).fields()).containsExactly("session_id");
        revoke(own, id);
        revoke(own, id); // again: nothing changes
    }

    @Test
    void the_list_of_ended_sessions_misses_none_and_forgets_them_when_their_tokens_have_expired() {
        var cursor = "";
        var names = new java.util.HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var signedIn = i == 0 ? ana.register() : ana.login().getSignedIn();
            names.add(sessions(signedIn).stream()
                    .filter(SignInSession::getCurrent)
                    .findFirst()
                    .orElseThrow()
                    .getId());
            ana.logout(signedIn);
            var page = ended(cursor);
            cursor = page.getNextPageToken();
            names.removeAll(page.getSessionIdsList());
            assertThat(names).isEmpty();
            clock.moveOn(Duration.ofSeconds(40));
        }
        cursor = ended(cursor).getNextPageToken(); // lists those of the last half minute once more
        assertThat(ended(cursor).getSessionIdsList()).isEmpty();
        assertThat(ended("").getSessionIdsList()).hasSizeGreaterThanOrEqualTo(5);
        for (var bad : List.of("x", "2026-01-01T00:00:00Z nobody", " ", "y".repeat(10_000)))
            assertThat(ended(bad).getSessionIdsList())
                    .as("a cursor that is none")
                    .hasSizeGreaterThanOrEqualTo(5);
        clock.moveOn(Duration.ofMinutes(66));
        assertThat(ended("").getSessionIdsList()).isEmpty();
    }

    @Test
    void a_sign_in_from_an_unknown_address_or_device_is_told_to_a_verified_address_only() {
        ana.at("203.0.113.7", FIREFOX).register();
        var inbox = new Inbox(ana.email());
        var link = inbox.token("/verify");
        ana.at("203.0.113.66", PHONE).login();
        var _ = VerificationServiceGrpc.newBlockingStub(ana.channel())
                .verifyEmail(VerifyEmailRequest.newBuilder().setToken(link).build());
        ana.at("203.0.113.7", FIREFOX).login();
        ana.at("203.0.113.66", FIREFOX).login();
        ana.withPassword("a guess at random").at("203.0.113.99", PHONE).login();
        ana.at("203.0.113.99", "curl/8").login();
        var letters = inbox.letters(2);
        assertThat(letters)
                .as("known ones, wrong passwords and unverified addresses cause no mail")
                .hasSize(2);
        assertThat(letters.getLast().subject()).isEqualTo("Un nuevo inicio de sesión en tu cuenta");
        ana.at("203.0.113.7", PHONE.replace("iPhone", "iPad")).login();
        assertThat(inbox.letters(3).getLast().text()).contains("(Safari, iPad)");
    }

    private List<SignInSession> sessions(SignedIn signedIn) {
        return stub(signedIn)
                .listSessions(ListSessionsRequest.getDefaultInstance())
                .getSessionsList();
    }

    private void revoke(SignedIn signedIn, String id) {
        var _ = stub(signedIn)
                .revokeSession(
                        RevokeSessionRequest.newBuilder().setSessionId(id).build());
    }

    private dev.vivavoce.identity.v1.ListEndedSessionsResponse ended(String cursor) {
        return SessionServiceGrpc.newBlockingStub(ana.channel())
                .listEndedSessions(ListEndedSessionsRequest.newBuilder()
                        .setPageToken(cursor)
                        .build());
    }

    private SessionServiceBlockingStub stub(SignedIn signedIn) {
        return SessionServiceGrpc.newBlockingStub(ana.as(signedIn));
    }

    private static boolean isRefused(TokenVerifier verifier, SignedIn signedIn) {
        try {
            verifier.verify(signedIn.getAccessToken());
            return false;
        } catch (Failure failure) {
            return failure.reason().equals("TOKEN_REVOKED");
        }
    }

    private boolean isRefusedHere(SignedIn signedIn) {
        try {
            ana.own(signedIn);
            return false;
        } catch (io.grpc.StatusRuntimeException thrown) {
            return Refusal.of(thrown).reason().equals("TOKEN_REVOKED");
        }
    }
}
