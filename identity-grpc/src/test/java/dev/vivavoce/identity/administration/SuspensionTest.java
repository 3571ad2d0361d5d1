package dev.vivavoce.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.identity.Administrator;
import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.ExchangeApiKeyRequest;
import dev.vivavoce.identity.v1.ExchangeApiKeyResponse;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.LoginResponse.OutcomeCase;
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
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SuspensionTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_ADMIN_EMAIL", Administrator.EMAIL, "IDENTITY_ADMIN_PASSWORD", Administrator.PASSWORD));

    private final Person ana = Person.at(identity.channel(Transport.IN_PROCESS));
    private final SignedIn own = ana.register();
    private final String id = own.getUser().getId();
    private final Administrator admin = Administrator.at(identity, ana.channel(), clock.instant());

    @Test
    void the_right_password_hears_why_and_a_wrong_one_hears_nothing_new() {
        var suspended = admin.suspend(id).getChanged().getSuspension();
        assertThat(suspended.getReason()).isEqualTo(Administrator.REASON);
        assertThat(suspended.getSuspendedBy()).isEqualTo(admin.id());
        assertSuspended(ana::login);
        assertThat(ana.withPassword("a guess").login().getOutcomeCase())
                .as("a stranger does not learn of it")
                .isEqualTo(OutcomeCase.REFUSED);
        assertSuspended(() -> ana.refresh(own));
        assertThat(Refusal.of(() -> ana.refresh(SignedIn.newBuilder()
                                .setRefreshToken("vvr_unknown")
                                .build()))
                        .reason())
                .isEqualTo("SESSION_ENDED");
        assertThat(admin.restore(id).getChanged().hasSuspension()).isFalse();
        assertThat(ana.login().hasSignedIn()).isTrue();
        assertThat(Refusal.of(() -> ana.refresh(own)).reason())
                .as("what has ended stays ended")
                .isEqualTo("SESSION_ENDED");
    }

    @Test
    void with_a_second_factor_it_is_told_after_the_factor() {
        var factor = ana.turnFactorOn(own, clock.instant());
        admin.suspend(id);
        var challenged = ana.login();
        assertThat(challenged.hasChallenge()).isTrue();
        assertThat(ana.finish(challenged, FactorProof.newBuilder().setCode("000000"))
                        .hasRefused())
                .isTrue();
        assertSuspended(() -> ana.finish(challenged, factor.recovery(0)));
        admin.restore(id);
        assertThat(ana.finish(ana.login(), factor.recovery(1)).hasSignedIn()).isTrue();
    }

    @Test
    void running_tokens_are_refused_everywhere_within_seconds() throws Exception {
        var elsewhere = TokenVerifier.of(identity.channel(Transport.WIRE), "speech");
        try (var _ = elsewhere.followEndedSessions()) {
            var other = ana.login().getSignedIn();
            admin.suspend(id);
            for (var token : List.of(own.getAccessToken(), other.getAccessToken()))
                Await.until("refused elsewhere", Duration.ofSeconds(30), () -> isRefused(elsewhere, token));
        }
    }

    @Test
    void an_api_key_stops_at_once_and_works_again_afterwards() throws Exception {
        var secret = ApiKeyServiceGrpc.newBlockingStub(ana.as(own))
                .createApiKey(CreateApiKeyRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setCurrentPassword(ana.password())
                        .setName("a program")
                        .addScopes(Scope.SCOPE_PROFILE_READ)
                        .build())
                .getCreated()
                .getSecret();
        var before = exchange(secret);
        var elsewhere = TokenVerifier.of(identity.channel(Transport.WIRE), "speech");
        try (var _ = elsewhere.followEndedSessions()) {
            admin.suspend(id);
            assertSuspended(() -> exchange(secret));
            Await.until("refused", Duration.ofSeconds(30), () -> isRefused(elsewhere, before.getAccessToken()));
            admin.restore(id);
            assertThat(elsewhere.verify(exchange(secret).getAccessToken()).subject())
                    .isEqualTo(id);
            assertThat(isRefused(elsewhere, before.getAccessToken())).isTrue();
            admin.suspend(id);
            admin.restore(id);
            assertThat(exchange(secret).getAccessToken()).as("a second time").isNotEmpty();
        }
    }

    @Test
    void of_sign_ins_while_it_begins_none_goes_on() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> signIn = () -> {
                try {
                    return ana.login();
                } catch (StatusRuntimeException thrown) {
                    return Refusal.of(thrown).reason();
                }
            };
            var signIns =
                    IntStream.range(0, 12).mapToObj(_ -> threads.submit(signIn)).toList();
            admin.suspend(id);
            for (Future<Object> one : signIns) one.get();
        }
        assertThat(TestSettings.stored(
                        identity, "SELECT count(*) FROM session WHERE ended_at IS NULL AND account_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void a_repeat_changes_nothing_and_bad_reasons_are_refused() {
        admin.suspend(id);
        var again = admin.acts()
                .suspendUser(admin.suspension(id).setReason("Another reason.").build());
        assertThat(again.getChanged().getSuspension().getReason()).isEqualTo(Administrator.REASON);
        for (var reason : List.of("", "  ", "a\u0000b", "a\u202Eb", "x".repeat(501)))
            assertThat(Refusal.of(() -> admin.acts()
                                    .suspendUser(admin.suspension(id)
                                            .setReason(reason)
                                            .build()))
                            .fields())
                    .containsExactly("reason");
        admin.restore(id);
        assertThat(admin.restore(id).getChanged().hasSuspension()).isFalse();
    }

    @Test
    void administrators_do_not_suspend_themselves_and_a_suspended_one_is_none() {
        Refusal.expect(Code.FAILED_PRECONDITION, "OWN_ACCOUNT", () -> admin.suspend(admin.id()));
        admin.grant(id, Role.ROLE_ADMIN);
        var second = Administrator.of(ana, own, clock.instant());
        admin.suspend(id);
        var refused = Refusal.of(() -> second.suspend(admin.id())).reason();
        assertThat(refused).isIn("ROLE_MISSING", "TOKEN_REVOKED");
        Refusal.expect(Code.FAILED_PRECONDITION, "LAST_ADMIN", () -> admin.revoke(admin.id(), Role.ROLE_ADMIN));
        admin.restore(id);
        admin.revoke(id, Role.ROLE_ADMIN);
    }

    @Test
    void a_refused_sign_in_sends_no_mail_about_a_new_device() {
        var inbox = new Inbox(ana.email());
        var _ = VerificationServiceGrpc.newBlockingStub(ana.channel())
                .verifyEmail(VerifyEmailRequest.newBuilder()
                        .setToken(inbox.token("/verify"))
                        .build());
        admin.suspend(id);
        assertSuspended(() -> ana.at("203.0.113.66", "curl/8").login());
        admin.restore(id);
        ana.at("203.0.113.67", "curl/8").login();
        assertThat(inbox.letters(2)).as("the second sign-in alone").hasSize(2);
    }

    private static void assertSuspended(Runnable call) {
        var refusal = Refusal.of(call);
        assertThat(refusal.code()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(refusal.reason()).isEqualTo("SUSPENDED");
        assertThat(refusal.metadata()).containsEntry("explanation", Administrator.REASON);
    }

    private ExchangeApiKeyResponse exchange(String secret) {
        return ApiKeyServiceGrpc.newBlockingStub(ana.channel())
                .exchangeApiKey(
                        ExchangeApiKeyRequest.newBuilder().setApiKey(secret).build());
    }

    private static boolean isRefused(TokenVerifier verifier, String token) {
        try {
            verifier.verify(token);
            return false;
        } catch (Failure failure) {
            return failure.reason().equals("TOKEN_REVOKED");
        }
    }
}
