package dev.vivavoce.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.Inbox;
import dev.vivavoce.identity.Person;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.BeginFactorRequest;
import dev.vivavoce.identity.v1.BeginFactorResponse;
import dev.vivavoce.identity.v1.ConfirmFactorRequest;
import dev.vivavoce.identity.v1.ConfirmFactorResponse;
import dev.vivavoce.identity.v1.DisableFactorRequest;
import dev.vivavoce.identity.v1.DisableFactorResponse;
import dev.vivavoce.identity.v1.FactorProof;
import dev.vivavoce.identity.v1.GetFactorRequest;
import dev.vivavoce.identity.v1.GetFactorResponse;
import dev.vivavoce.identity.v1.RenewRecoveryCodesRequest;
import dev.vivavoce.identity.v1.RenewRecoveryCodesResponse;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Setting the second factor up and turning it off.
class FactorGrpcTest {
    private static final TestClock clock = new TestClock();
    private static final FactorProof.Builder NOTHING = FactorProof.newBuilder();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    private final Person ana = Person.at(identity.channel(Transport.WIRE));
    private SignedIn own = ana.register();

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void the_factor_is_off_until_a_first_code_confirms_it() {
        assertThat(factor()).isEqualTo(GetFactorResponse.getDefaultInstance());
        var begun = begin(ana.password()).getBegun();
        assertThat(begun.getUri()).contains("secret=" + begun.getSecret());
        assertThat(factor().getOn()).isFalse();
        assertThat(ana.login().hasSignedIn()).isTrue();
        var app = Totp.of(new Secret(begun.getSecret()));
        var wrong = Math.floorMod(Integer.parseInt(app.code(step())) + 1, 1_000_000);
        assertThat(confirm("%06d".formatted(wrong)).hasRefused()).isTrue();
        assertThat(factor().getOn()).isFalse();
        long before = clock.instant().getEpochSecond();
        var codes = confirm(app.code(step())).getConfirmed().getCodesList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){2}\\w{4}"));
        assertThat(factor().getOn()).isTrue();
        assertThat(factor().getSince().getSeconds())
                .isBetween(before, clock.instant().getEpochSecond());
        assertThat(factor().getRecoveryCodesLeft()).isEqualTo(10);
        assertThat(ana.login().hasChallenge()).isTrue();
        assertThat(confirm(app.code(step())).hasNotBegun()).isTrue();
        assertThat(begin(ana.password()).hasAlreadyOn()).isTrue();
        assertThat(new Inbox(ana.email()).letters(2))
                .extracting(Inbox.Letter::subject)
                .contains("La verificación en dos pasos está activada");
    }

    @Test
    void beginning_needs_the_password_and_replaces_an_unconfirmed_secret() {
        assertThat(begin("a guess").hasWrongPassword()).isTrue();
        assertThat(confirm("000000").hasNotBegun()).isTrue();
        var first = Totp.of(new Secret(begin(ana.password()).getBegun().getSecret()));
        var second = Totp.of(new Secret(begin(ana.password()).getBegun().getSecret()));
        assertThat(first.secret()).isNotEqualTo(second.secret());
        assertThat(confirm(first.code(step())).hasRefused()).isTrue();
        assertThat(confirm(second.code(step())).hasConfirmed()).isTrue();
    }

    @Test
    void a_secret_that_was_not_confirmed_within_an_hour_is_useless() {
        var app = Totp.of(new Secret(begin(ana.password()).getBegun().getSecret()));
        clock.moveOn(Factors.CONFIRMED_WITHIN);
        own = ana.refresh(own);
        assertThat(confirm(app.code(step())).hasNotBegun()).isTrue();
        assertThat(ana.login().hasSignedIn()).isTrue();
    }

    @Test
    void turning_off_needs_the_password_and_the_factor() {
        var on = ana.turnFactorOn(own, clock.instant());
        assertThat(disable("a guess", on.recovery(0)).hasWrongPassword()).isTrue();
        var needed = disable(ana.password(), NOTHING).getFactorNeeded();
        assertThat(needed.getKindsList())
                .containsExactly(
                        dev.vivavoce.identity.v1.FactorKind.FACTOR_KIND_CODE,
                        dev.vivavoce.identity.v1.FactorKind.FACTOR_KIND_RECOVERY_CODE);
        assertThat(disable(ana.password(), on.code(clock.instant())).hasFactorRefused())
                .as("the code that turned it on is used")
                .isTrue();
        assertThat(factor().getOn()).isTrue();
        assertThat(disable(ana.password(), on.code(clock.instant().plusSeconds(30)))
                        .hasDisabled())
                .isTrue();
        assertThat(factor()).isEqualTo(GetFactorResponse.getDefaultInstance());
        assertThat(ana.login().hasSignedIn()).isTrue();
        assertThat(new Inbox(ana.email()).letters(3))
                .extracting(Inbox.Letter::subject)
                .contains("La verificación en dos pasos está desactivada");
        assertThat(disable(ana.password(), NOTHING).hasDisabled())
                .as("a repeat changes nothing")
                .isTrue();
    }

    @Test
    void new_recovery_codes_replace_the_earlier_ones() {
        var off = Refusal.of(() -> renew(ana.password(), NOTHING));
        assertThat(off.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(off.reason()).isEqualTo("FACTOR_OFF");
        var on = ana.turnFactorOn(own, clock.instant());
        assertThat(renew("a guess", on.recovery(0)).hasWrongPassword()).isTrue();
        assertThat(renew(ana.password(), NOTHING).hasFactorNeeded()).isTrue();
        assertThat(renew(ana.password(), FactorProof.newBuilder().setCode("123"))
                        .hasFactorRefused())
                .isTrue();
        var renewed = renew(ana.password(), on.recovery(0)).getRenewed().getCodesList();
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(on.recoveryCodes());
        assertThat(renew(ana.password(), on.recovery(1)).hasFactorRefused()).isTrue();
        assertThat(factor().getRecoveryCodesLeft()).isEqualTo(10);
    }

    @Test
    void wrong_codes_count_like_wrong_passwords_and_a_right_one_clears_them() {
        var on = ana.turnFactorOn(own, clock.instant());
        var guess = FactorProof.newBuilder().setRecoveryCode("0000-0000-0000");
        for (int i = 0; i < 9; i++)
            assertThat(renew(ana.password(), guess).hasFactorRefused()).isTrue();
        assertThat(renew(ana.password(), on.recovery(0)).hasRenewed()).isTrue();
        for (int i = 0; i < 10; i++)
            assertThat(renew(ana.password(), guess).hasFactorRefused()).isTrue();
    }

    @Test
    void too_many_wrong_codes_are_refused_with_a_time_to_wait_and_beginning_clears_nothing() {
        ana.turnFactorOn(own, clock.instant());
        var guess = FactorProof.newBuilder().setCode("abc");
        for (int i = 0; i < 9; i++)
            assertThat(disable(ana.password(), guess).hasFactorRefused()).isTrue();
        assertThat(begin(ana.password()).hasAlreadyOn()).isTrue();
        var refusal = Refusal.of(() -> disable(ana.password(), guess));
        assertThat(refusal.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(refusal.reason()).isEqualTo("SIGN_IN_LIMIT");
        assertThat(refusal.retryAfter()).isPositive();
    }

    @Test
    void neither_secret_nor_recovery_codes_are_stored_in_the_clear() {
        var begun = begin(ana.password()).getBegun();
        var app = Totp.of(new Secret(begun.getSecret()));
        var codes = new HashSet<>(confirm(app.code(step())).getConfirmed().getCodesList());
        var hex = java.util.HexFormat.of().formatHex(app.secret());
        for (var table : java.util.List.of("totp", "recovery_code", "mail", "outbox")) {
            var all = TestSettings.stored(
                    identity, "SELECT coalesce(string_agg(t::text, chr(10)), '') FROM " + table + " t");
            assertThat(all)
                    .doesNotContain(codes)
                    .doesNotContain(begun.getSecret())
                    .doesNotContain(hex);
        }
    }

    private static long step() {
        return Totp.step(clock.instant());
    }

    private GetFactorResponse factor() {
        return ana.factorAs(own).getFactor(GetFactorRequest.getDefaultInstance());
    }

    private BeginFactorResponse begin(String password) {
        return ana.factorAs(own)
                .beginFactor(
                        BeginFactorRequest.newBuilder().setPassword(password).build());
    }

    private ConfirmFactorResponse confirm(String code) {
        return ana.factorAs(own)
                .confirmFactor(ConfirmFactorRequest.newBuilder().setCode(code).build());
    }

    private DisableFactorResponse disable(String password, FactorProof.Builder factor) {
        return ana.factorAs(own)
                .disableFactor(DisableFactorRequest.newBuilder()
                        .setPassword(password)
                        .setFactor(factor)
                        .build());
    }

    private RenewRecoveryCodesResponse renew(String password, FactorProof.Builder factor) {
        return ana.factorAs(own)
                .renewRecoveryCodes(RenewRecoveryCodesRequest.newBuilder()
                        .setPassword(password)
                        .setFactor(factor)
                        .build());
    }
}
