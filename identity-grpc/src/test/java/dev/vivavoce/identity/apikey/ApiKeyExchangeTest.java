package dev.vivavoce.identity.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GuestServiceGrpc;
import dev.vivavoce.identity.v1.ListApiKeysRequest;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.RequestPasswordResetRequest;
import dev.vivavoce.identity.v1.ResetPasswordRequest;
import dev.vivavoce.identity.v1.RevokeOtherSessionsRequest;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.StartGuestRequest;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Keys as programs use them, and how they end.
class ApiKeyExchangeTest {
    private static final String NEW = "a louder river bends south";
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_TRIES_PER_ACCOUNT", "20",
                    "IDENTITY_ADMIN_EMAIL", "admin@example.org",
                    "IDENTITY_ADMIN_PASSWORD", NEW));

    private final Channel channel = identity.channel(Transport.IN_PROCESS);
    private final KeyOwner ana = KeyOwner.at(channel);

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_token_is_the_persons_with_the_scopes_of_the_key_for_ten_minutes() throws ParseException {
        var made = ana.create(ana.wanted("a tool").addScopes(Scope.SCOPE_SPEECH_WRITE))
                .getCreated();
        var exchanged = KeyOwner.exchange(channel, made.getSecret());
        assertThat(exchanged.getScopesList()).containsExactly(Scope.SCOPE_SPEECH_WRITE, Scope.SCOPE_PROFILE_READ);
        assertThat(ProtoTimes.instant(exchanged.getExpiresAt()))
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(9)),
                        clock.instant().plus(Duration.ofMinutes(10)));
        var claims = SignedJWT.parse(exchanged.getAccessToken()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(ana.signedIn().getUser().getId());
        assertThat(claims.getStringClaim("sid")).isEqualTo(made.getApiKey().getId());
        assertThat(claims.getStringClaim("scope")).isEqualTo("speech:write profile:read");
        assertThat(ana.person()
                        .accountsWith(exchanged.getAccessToken())
                        .getUser(GetUserRequest.getDefaultInstance())
                        .getUser())
                .isEqualTo(ana.signedIn().getUser());
    }

    @Test
    void a_key_without_the_scope_is_refused_and_none_makes_another_key() {
        var reader = token(ana.create(ana.wanted("results").clearScopes().addScopes(Scope.SCOPE_RESULTS_READ))
                .getCreated()
                .getSecret());
        var refusal = Refusal.of(() -> ana.person().accountsWith(reader).getUser(GetUserRequest.getDefaultInstance()));
        assertThat(refusal.reason()).isEqualTo("SCOPE_MISSING");
        assertThat(refusal.metadata()).containsEntry("scopes", "profile:read");
        var keys = ApiKeyServiceGrpc.newBlockingStub(
                ana.person().accountsWith(reader).getChannel());
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "SIGN_IN_REQUIRED",
                () -> keys.listApiKeys(ListApiKeysRequest.getDefaultInstance()));
    }

    @Test
    void the_key_of_an_administrator_opens_no_more_than_a_learners() throws ParseException {
        var person = ana.person();
        var admin = new dev.vivavoce.identity.Person(channel, "admin@example.org", NEW);
        var owner = new KeyOwner(admin, admin.login().getSignedIn());
        var token = token(owner.created("of an administrator").getSecret());
        admin.turnFactorOn(owner.signedIn(), clock.instant());
        var renewed = admin.refresh(owner.signedIn());
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("LEARNER");
        var others = BatchGetUsersRequest.newBuilder()
                .addUserIds(ana.signedIn().getUser().getId())
                .build();
        assertThat(admin.accountsAs(renewed).batchGetUsers(others).getUsersList())
                .hasSize(1);
        assertThat(person.accountsWith(token).batchGetUsers(others).getUsersList())
                .isEmpty();
    }

    @Test
    void a_guest_has_no_keys() {
        var guest = GuestServiceGrpc.newBlockingStub(channel)
                .startGuest(StartGuestRequest.getDefaultInstance())
                .getStarted();
        var keys = ApiKeyServiceGrpc.newBlockingStub(ana.person().as(guest));
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "ROLE_MISSING",
                () -> keys.createApiKey(ana.wanted("a guest's").build()));
    }

    @Test
    void unknown_expired_and_revoked_keys_are_answered_alike() {
        var revoked = ana.created("revoked");
        ana.revoke(revoked.getApiKey().getId());
        var expired = ana.create(ana.wanted("expired").setLifetimeDays(1)).getCreated();
        clock.moveOn(Duration.ofDays(1));
        var answers =
                List.of("", "vvk_" + "A".repeat(43), "x".repeat(1 << 20), revoked.getSecret(), expired.getSecret())
                        .stream()
                        .map(secret -> Refusal.of(() -> KeyOwner.exchange(channel, secret)))
                        .distinct()
                        .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().code()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(answers.getFirst().reason()).isEqualTo("API_KEY_INVALID");
    }

    @Test
    void a_token_does_not_outlive_its_key() {
        var made = ana.create(ana.wanted("for a day").setLifetimeDays(1)).getCreated();
        clock.moveOn(Duration.ofDays(1).minus(Duration.ofMinutes(2)));
        assertThat(ProtoTimes.instant(
                        KeyOwner.exchange(channel, made.getSecret()).getExpiresAt()))
                .isBeforeOrEqualTo(ProtoTimes.instant(made.getApiKey().getExpiresAt()));
    }

    @Test
    void what_a_key_has_begun_ends_when_the_key_expires() throws Exception {
        var expiring = ana.create(ana.wanted("for a day").setLifetimeDays(1)).getCreated();
        var staying = ana.created("for longer");
        var elsewhere = TokenVerifier.of(identity.channel(Transport.WIRE), "speech");
        var ended = ConcurrentHashMap.<String>newKeySet();
        for (var made : List.of(expiring, staying)) {
            var id = made.getApiKey().getId();
            var _ = elsewhere.whenEnded(id, () -> ended.add(id));
        }
        try (var _ = elsewhere.followEndedSessions()) {
            clock.moveOn(Duration.ofDays(1));
            Await.until("a stream of it ends", Duration.ofSeconds(30), () -> !ended.isEmpty());
            assertThat(ended).containsExactly(expiring.getApiKey().getId());
        }
    }

    @Test
    void the_tokens_of_a_revoked_key_are_refused_everywhere_within_seconds() throws Exception {
        var made = ana.created("lost");
        var lost = token(made.getSecret());
        var kept = token(ana.created("kept").getSecret());
        var elsewhere = TokenVerifier.of(identity.channel(Transport.WIRE), "speech");
        try (var _ = elsewhere.followEndedSessions()) {
            assertThat(elsewhere.verify(lost).scopes())
                    .containsExactly(dev.vivavoce.runtime.security.Scope.PROFILE_READ);
            ana.revoke(made.getApiKey().getId());
            Await.until("refused elsewhere", Duration.ofSeconds(30), () -> isRevoked(elsewhere, lost));
            assertThat(elsewhere.verify(kept).scopes()).isNotNull();
        }
    }

    @Test
    void exchanges_are_limited_by_key_and_by_address() {
        var made = ana.created("busy");
        for (int i = 0; i < 20; i++) KeyOwner.exchange(channel, made.getSecret());
        var refusal = Refusal.of(() -> KeyOwner.exchange(channel, made.getSecret()));
        assertThat(refusal.reason()).isEqualTo("SIGN_IN_LIMIT");
        assertThat(refusal.retryAfter()).isPositive();
        assertThat(KeyOwner.exchange(channel, ana.created("another").getSecret())
                        .getAccessToken())
                .isNotEmpty();
    }

    @Test
    void a_key_survives_new_passwords_and_ended_sessions_but_not_a_reset() {
        var inbox = new Inbox(ana.person().email());
        var secret = ana.created("steady").getSecret();
        var _ = PasswordServiceGrpc.newBlockingStub(ana.person().as(ana.signedIn()))
                .changePassword(ChangePasswordRequest.newBuilder()
                        .setCurrentPassword(ana.person().password())
                        .setNewPassword(NEW)
                        .build());
        var _ = SessionServiceGrpc.newBlockingStub(ana.person().as(ana.signedIn()))
                .revokeOtherSessions(RevokeOtherSessionsRequest.getDefaultInstance());
        assertThat(token(secret)).isNotEmpty();
        var passwords = PasswordServiceGrpc.newBlockingStub(channel);
        var _ = passwords.requestPasswordReset(RequestPasswordResetRequest.newBuilder()
                .setEmail(ana.person().email())
                .build());
        assertThat(passwords
                        .resetPassword(ResetPasswordRequest.newBuilder()
                                .setToken(inbox.token("/reset"))
                                .setNewPassword("a third river bends east")
                                .build())
                        .hasReset())
                .isTrue();
        Refusal.expect(Code.UNAUTHENTICATED, "API_KEY_INVALID", () -> token(secret));
    }

    @Test
    void the_keys_of_an_erased_person_end_with_their_tokens() throws Exception {
        var secret = ana.created("of somebody who leaves").getSecret();
        var token = token(secret);
        var elsewhere = TokenVerifier.of(identity.channel(Transport.WIRE), "speech");
        try (var _ = elsewhere.followEndedSessions()) {
            var _ = ErasureServiceGrpc.newBlockingStub(ana.person().as(ana.signedIn()))
                    .eraseMe(EraseMeRequest.newBuilder()
                            .setIdempotencyKey(UUID.randomUUID().toString())
                            .setPassword(ana.person().password())
                            .build());
            Refusal.expect(Code.UNAUTHENTICATED, "API_KEY_INVALID", () -> token(secret));
            Await.until("refused elsewhere", Duration.ofSeconds(30), () -> isRevoked(elsewhere, token));
        }
    }

    private String token(String secret) {
        return KeyOwner.exchange(channel, secret).getAccessToken();
    }

    private static boolean isRevoked(TokenVerifier verifier, String token) {
        try {
            verifier.verify(token);
            return false;
        } catch (Failure refused) {
            return refused.reason().equals("TOKEN_REVOKED");
        }
    }
}
