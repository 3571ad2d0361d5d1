package dev.vivavoce.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.access.v1.Scope;
import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ApiKeyServiceGrpc;
import dev.vivavoce.identity.v1.ChangeEmailRequest;
import dev.vivavoce.identity.v1.ChangeEmailResponse;
import dev.vivavoce.identity.v1.ChangePasswordRequest;
import dev.vivavoce.identity.v1.ChangePasswordResponse;
import dev.vivavoce.identity.v1.CreateApiKeyRequest;
import dev.vivavoce.identity.v1.CreateApiKeyResponse;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.EraseMeResponse;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.FactorKind;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.PasswordServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.VerificationServiceGrpc;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Changes that ask for the password ask for the second factor, too, where one is on.
class StepUpTest {
    private static final FactorProof.Builder NOTHING = FactorProof.newBuilder();
    private static final FactorProof.Builder WRONG = FactorProof.newBuilder().setCode("no digits");
    private static final String NEW_PASSWORD = "a louder river bends south";
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    private final Person ana = Person.at(identity.channel(Transport.WIRE));
    private final SignedIn own = ana.register();
    private final Person.TurnedOn on = ana.turnFactorOn(own, clock.instant());

    @Test
    void a_new_password_needs_the_factor() {
        assertThat(changePassword("a guess", on.recovery(0)).hasWrongPassword()).isTrue();
        assertThat(changePassword(ana.password(), NOTHING).getFactorNeeded().getKindsList())
                .containsExactly(FactorKind.FACTOR_KIND_CODE, FactorKind.FACTOR_KIND_RECOVERY_CODE);
        assertThat(changePassword(ana.password(), WRONG).hasFactorRefused()).isTrue();
        assertThat(ana.login().hasChallenge()).as("nothing has changed").isTrue();
        assertThat(changePassword(ana.password(), on.recovery(0)).hasChanged())
                .as("a wrong password has not used the code")
                .isTrue();
        assertThat(ana.withPassword(NEW_PASSWORD).login().hasChallenge()).isTrue();
    }

    @Test
    void a_new_address_needs_the_factor() {
        var wanted = UUID.randomUUID() + "@example.net";
        assertThat(changeEmail("a guess", wanted, on.recovery(0)).hasWrongPassword())
                .isTrue();
        assertThat(changeEmail(ana.password(), wanted, NOTHING).hasFactorNeeded())
                .isTrue();
        assertThat(changeEmail(ana.password(), wanted, WRONG).hasFactorRefused())
                .isTrue();
        assertThat(changeEmail(ana.password(), wanted, on.code(clock.instant().plusSeconds(30)))
                        .hasSent())
                .isTrue();
        assertThat(new Inbox(wanted).letters(1)).hasSize(1);
    }

    @Test
    void being_erased_needs_the_factor_and_takes_it_along() {
        assertThat(erase("a guess", on.recovery(0)).hasWrongPassword()).isTrue();
        assertThat(erase(ana.password(), NOTHING).hasFactorNeeded()).isTrue();
        assertThat(erase(ana.password(), WRONG).hasFactorRefused()).isTrue();
        assertThat(rows("totp") + rows("recovery_code") + rows("sign_in_challenge"))
                .isEqualTo("1" + "10" + "0");
        ana.login();
        assertThat(rows("sign_in_challenge")).isEqualTo("1");
        assertThat(erase(ana.password(), on.recovery(0)).getReceiptId()).isNotEmpty();
        for (var table : new String[] {"totp", "recovery_code", "sign_in_challenge"})
            assertThat(rows(table)).as(table).isEqualTo("0");
    }

    @Test
    void an_api_key_needs_the_factor() {
        assertThat(createKey("a guess", on.recovery(0)).hasWrongPassword()).isTrue();
        assertThat(createKey(ana.password(), NOTHING).hasFactorNeeded()).isTrue();
        assertThat(createKey(ana.password(), WRONG).hasFactorRefused()).isTrue();
        assertThat(rows("api_key")).isEqualTo("0");
        assertThat(createKey(ana.password(), on.recovery(0)).hasCreated()).isTrue();
        assertThat(rows("api_key")).isEqualTo("1");
    }

    @Test
    void a_person_without_a_factor_needs_only_the_password() {
        var bob = Person.at(identity.channel(Transport.WIRE));
        var response = PasswordServiceGrpc.newBlockingStub(bob.as(bob.register()))
                .changePassword(ChangePasswordRequest.newBuilder()
                        .setCurrentPassword(bob.password())
                        .setNewPassword(NEW_PASSWORD)
                        .setFactor(on.recovery(0))
                        .build());
        assertThat(response.hasChanged()).isTrue();
        assertThat(changePassword(ana.password(), on.recovery(0)).hasChanged())
                .as("somebody else has not used the code")
                .isTrue();
    }

    @Test
    void a_code_that_is_too_long_is_refused_by_field() {
        var refusal = Refusal.of(
                () -> changePassword(ana.password(), FactorProof.newBuilder().setRecoveryCode("x".repeat(65))));
        assertThat(refusal.fields()).containsExactly("factor.recovery_code");
    }

    private String rows(String table) {
        return TestSettings.stored(
                identity,
                "SELECT count(*) FROM " + table + " WHERE account_id = '"
                        + own.getUser().getId() + "'");
    }

    private ChangePasswordResponse changePassword(String current, FactorProof.Builder factor) {
        return PasswordServiceGrpc.newBlockingStub(ana.as(own))
                .changePassword(ChangePasswordRequest.newBuilder()
                        .setCurrentPassword(current)
                        .setNewPassword(NEW_PASSWORD)
                        .setFactor(factor)
                        .build());
    }

    private ChangeEmailResponse changeEmail(String current, String wanted, FactorProof.Builder factor) {
        return VerificationServiceGrpc.newBlockingStub(ana.as(own))
                .changeEmail(ChangeEmailRequest.newBuilder()
                        .setCurrentPassword(current)
                        .setNewEmail(wanted)
                        .setFactor(factor)
                        .build());
    }

    private CreateApiKeyResponse createKey(String password, FactorProof.Builder factor) {
        return ApiKeyServiceGrpc.newBlockingStub(ana.as(own))
                .createApiKey(CreateApiKeyRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setCurrentPassword(password)
                        .setName("nightly scores")
                        .addScopes(Scope.SCOPE_RESULTS_READ)
                        .setFactor(factor)
                        .build());
    }

    private EraseMeResponse erase(String password, FactorProof.Builder factor) {
        return ErasureServiceGrpc.newBlockingStub(ana.as(own))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setPassword(password)
                        .setFactor(factor)
                        .build());
    }
}
