package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeCredentials;
import dev.vivavoce.bff.fake.FakeFactors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The second factor through the graph.
class SecondFactorTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private static final Map<String, Object> RIGHT = Map.of("code", FakeFactors.CODE);

    private final Person nobody = edge.nobody();
    private final Person ana = edge.person("Ana");

    @AfterEach
    void turnOff() {
        edge.identity().factors.on = false;
    }

    @Test
    void a_person_turns_it_on_with_password_and_first_code() {
        var state = "{ viewer { secondFactor { isOn since recoveryCodesLeft } } }";
        var off = ana.ask(state).at("/viewer/secondFactor");
        assertThat(off.path("isOn").asBoolean()).isFalse();
        assertThat(off.path("since").isNull()).isTrue();
        assertThat(confirm("123456")
                        .at("/confirmSecondFactor/errors/0/__typename")
                        .asString())
                .isEqualTo("SecondFactorNotBegun");
        assertThat(begin("a guess").at("/beginSecondFactor/errors/0/__typename").asString())
                .isEqualTo("WrongPassword");
        var setup = begin(FakeCredentials.PASSWORD).at("/beginSecondFactor/setup");
        assertThat(setup.path("uri").asString())
                .isEqualTo("otpauth://totp/x?secret=" + setup.path("secret").asString());
        assertThat(confirm("000000")
                        .at("/confirmSecondFactor/errors/0/__typename")
                        .asString())
                .isEqualTo("SecondFactorRefused");
        var on = confirm(FakeFactors.CODE).at("/confirmSecondFactor");
        assertThat(on.at("/recoveryCodes/0").asString()).isEqualTo("k7fd-92mx-qp4t");
        assertThat(on.at("/viewer/secondFactor/isOn").asBoolean()).isTrue();
        assertThat(begin(FakeCredentials.PASSWORD)
                        .at("/beginSecondFactor/errors/0/__typename")
                        .asString())
                .isEqualTo("SecondFactorAlreadyOn");
        assertThat(ana.ask(state).at("/viewer/secondFactor/recoveryCodesLeft").asInt())
                .isEqualTo(1);
    }

    @Test
    void turning_it_off_and_new_recovery_codes_ask_for_password_and_factor() {
        for (var mutation : List.of("disableSecondFactor", "renewRecoveryCodes")) {
            edge.identity().factors.on = true;
            assertThat(change(mutation, "a guess", RIGHT).error(mutation)).isEqualTo("WrongPassword");
            var needed = change(mutation, FakeCredentials.PASSWORD, null);
            assertThat(needed.error(mutation)).isEqualTo("SecondFactorNeeded");
            assertThat(needed.answer().at("/" + mutation + "/errors/0/kinds/1").asString())
                    .isEqualTo("RECOVERY_CODE");
            assertThat(change(mutation, FakeCredentials.PASSWORD, Map.of("code", "000000"))
                            .error(mutation))
                    .isEqualTo("SecondFactorRefused");
            assertThat(change(mutation, FakeCredentials.PASSWORD, Map.of("code", "1".repeat(65)))
                            .error(mutation))
                    .isEqualTo("InvalidInput");
            var done = change(mutation, FakeCredentials.PASSWORD, RIGHT);
            assertThat(done.answer().at("/" + mutation + "/errors")).isEmpty();
            assertThat(done.answer()
                            .at("/" + mutation + "/viewer/secondFactor/isOn")
                            .asBoolean())
                    .isEqualTo(mutation.equals("renewRecoveryCodes"));
        }
        edge.identity().factors.on = false;
        assertThat(change("renewRecoveryCodes", FakeCredentials.PASSWORD, RIGHT)
                        .answer()
                        .reason())
                .isEqualTo("FACTOR_OFF");
    }

    @Test
    void an_administrator_cannot_turn_it_off() {
        edge.identity().factors.on = true;
        edge.identity().factors.required = true;
        assertThat(change("disableSecondFactor", FakeCredentials.PASSWORD, RIGHT)
                        .error("disableSecondFactor"))
                .isEqualTo("SecondFactorRequired");
        edge.identity().factors.required = false;
    }

    @Test
    void changes_that_ask_for_the_password_ask_for_the_factor() {
        edge.identity().factors.on = true;
        Map<String, Map<String, Object>> changes = Map.of(
                "changePassword", Map.of("newPassword", "a quiet river"),
                "changeEmail", Map.of("newEmail", "new@example.org"),
                "eraseMe", Map.of("idempotencyKey", UUID.randomUUID()),
                "createApiKey",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID(),
                                "name",
                                "a key",
                                "scopes",
                                List.of("RESULTS_READ")));
        for (var change : changes.entrySet()) {
            var mutation = change.getKey();
            boolean isErasure = mutation.equals("eraseMe");
            var input = new java.util.HashMap<String, Object>(change.getValue());
            input.put(
                    isErasure ? "password" : "currentPassword", isErasure ? "correct horse" : FakeCredentials.PASSWORD);
            assertThat(errorOf(mutation, input)).isEqualTo("SecondFactorNeeded");
            input.put("factor", Map.of("code", "000000"));
            assertThat(errorOf(mutation, input)).isEqualTo("SecondFactorRefused");
            input.put("factor", Map.of("code", "1".repeat(65)));
            assertThat(errorOf(mutation, input)).isEqualTo("InvalidInput");
            input.put("factor", RIGHT);
            assertThat(errorOf(mutation, input)).isEmpty();
        }
    }

    private String errorOf(String mutation, Map<String, Object> input) {
        var type = mutation.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mutation.substring(1) + "Input";
        return ana.ask(
                        "mutation($input: " + type + "!) { " + mutation + "(input: $input) { errors { __typename } } }",
                        Map.of("input", input))
                .at("/" + mutation + "/errors/0/__typename")
                .asString("");
    }

    @Test
    void a_sign_in_is_finished_with_the_factor_in_the_name_of_the_edge() {
        var email = UUID.randomUUID() + "@example.org";
        var registered = nobody.ask("""
                mutation($email: String!) { register(input: {email: $email, password: "correct horse",
                  displayName: "Ana", refreshTokenTransport: BODY}) { errors { __typename } } }
                """, Map.of("email", email));
        assertThat(registered.at("/register/errors")).isEmpty();
        edge.identity().factors.on = true;
        var login = nobody.ask("""
                mutation($email: String!) { login(input: {email: $email, password: "correct horse",
                  refreshTokenTransport: BODY}) { signedIn { accessToken }
                  errors { __typename ... on LoginChallenge { challenge expiresAt kinds } } } }
                """, Map.of("email", email)).at("/login");
        assertThat(login.path("signedIn").isNull()).isTrue();
        var error = login.at("/errors/0");
        assertThat(error.path("__typename").asString()).isEqualTo("LoginChallenge");
        assertThat(error.path("expiresAt").asString()).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(error.path("kinds")).hasSize(2);
        var challenge = error.path("challenge").asString();
        assertThat(finish("another", RIGHT)
                        .at("/finishLogin/errors/0/__typename")
                        .asString())
                .isEqualTo("LoginChallengeEnded");
        assertThat(finish(challenge, Map.of("code", "000000"))
                        .at("/finishLogin/errors/0/__typename")
                        .asString())
                .isEqualTo("SecondFactorRefused");
        assertThat(finish(challenge, Map.of("code", "1".repeat(65)))
                        .at("/finishLogin/errors/0/__typename")
                        .asString())
                .isEqualTo("InvalidInput");
        var finished =
                finish(challenge, Map.of("recoveryCode", "k7fd-92mx-qp4t")).at("/finishLogin/signedIn");
        assertThat(finished.at("/viewer/email").asString()).isEqualTo(email);
        assertThat(finished.path("refreshToken").asString()).isNotEmpty();
        assertThat(edge.identity().lastLoginBy).isEqualTo("bff");
        assertThat(finish(challenge, Map.of("code", "123456", "recoveryCode", "x"))
                        .json()
                        .has("errors"))
                .as("exactly one way")
                .isTrue();
    }

    @Test
    void a_caller_without_a_token_is_refused() {
        assertThat(nobody.ask("mutation { beginSecondFactor(input: {password: \"x\"}) { errors { __typename } } }")
                        .reason())
                .isEqualTo("TOKEN_MISSING");
    }

    private record Change(Person.Answer answer) {
        String error(String mutation) {
            return answer.at("/" + mutation + "/errors/0/__typename").asString();
        }
    }

    private Change change(String mutation, String password, @Nullable Map<String, Object> factor) {
        var input = new java.util.HashMap<String, Object>(Map.of("password", password));
        if (factor != null) input.put("factor", factor);
        var type = mutation.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mutation.substring(1) + "Input";
        return new Change(ana.ask(
                "mutation($input: " + type + "!) { " + mutation + "(input: $input) { viewer { secondFactor { isOn } }"
                        + " errors { __typename ... on SecondFactorNeeded { kinds } } } }",
                Map.of("input", input)));
    }

    private Person.Answer begin(String password) {
        return ana.ask("""
                mutation($password: String!) { beginSecondFactor(input: {password: $password}) {
                  setup { secret uri } errors { __typename } } }
                """, Map.of("password", password));
    }

    private Person.Answer confirm(String code) {
        return ana.ask("""
                mutation($code: String!) { confirmSecondFactor(input: {code: $code}) {
                  recoveryCodes viewer { secondFactor { isOn } } errors { __typename } } }
                """, Map.of("code", code));
    }

    private Person.Answer finish(String challenge, Map<String, Object> factor) {
        return nobody.ask(
                """
                mutation($input: FinishLoginInput!) { finishLogin(input: $input) {
                  signedIn { refreshToken viewer { email } } errors { __typename } } }
                """,
                Map.of("input", Map.of("challenge", challenge, "factor", factor, "refreshTokenTransport", "BODY")));
    }
}
