package dev.vivavoce.bff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeCredentials;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Providers through the graph.
class ProviderTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private static final String TYPES = " errors { __typename ... on InvalidInput { violations { field } } }";
    private static final String ERRORS = TYPES.replaceFirst("}$", "... on ProviderRefused { reason } }");

    private final Person nobody = edge.nobody();
    private final Person ana = edge.person("Ana");

    @Test
    void anybody_sees_the_providers_and_begins_a_sign_in() {
        assertThat(nobody.ask("{ signInProviders { key name } }")
                        .at("/signInProviders")
                        .toString())
                .isEqualTo("[{\"key\":\"standin\",\"name\":\"Stand-in\"}]");
        assertThat(start("standin", "/progress").at("/visit/authorizationUrl").asString())
                .startsWith("https://provider.example/");
        assertThat(start("another", "/progress").at("/errors/0/__typename").asString())
                .isEqualTo("ProviderUnknown");
        assertThat(start("standin", "//x").at("/errors").toString()).isEqualTo("[]");
        assertThat(start("standin", "x").at("/errors/0/violations/0/field").asString())
                .isEqualTo("returnTo");
    }

    @Test
    void an_answer_that_is_right_signs_in_in_the_name_of_the_edge() {
        var right = finish(nobody, "right");
        assertThat(right.at("/signedIn/refreshToken").asString()).isNotEmpty();
        assertThat(right.path("returnTo").asString()).isEqualTo("/progress");
        assertThat(edge.identity().lastLoginBy).isEqualTo("bff");
    }

    @Test
    void a_guest_answers_with_its_own_token() {
        var guest = guest();
        assertThat(finish(guest, "right").at("/signedIn/refreshToken").asString())
                .isNotEmpty();
        assertThat(edge.identity().lastLoginBy).isEqualTo(guest.id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "challenged, LoginChallenge",
        "unverified, ProviderEmailUnverified",
        "in use, ProviderEmailInUse",
        "wrong, ProviderRefused",
        "'', InvalidInput"
    })
    void every_other_ending_has_its_type(String code, String type) {
        var payload = finish(nobody, code);
        assertThat(payload.at("/errors/0/__typename").asString()).isEqualTo(type);
        assertThat(payload.path("signedIn").isNull()).isTrue();
        assertThat(payload.path("returnTo").isNull()).isEqualTo(!code.equals("challenged"));
        if (code.equals("wrong"))
            assertThat(payload.at("/errors/0/reason").asString()).isEqualTo("NONCE");
    }

    @Test
    void a_provider_that_does_not_answer_is_a_failure_that_may_pass() {
        var failed = nobody.ask(FINISH, variables("away"));
        assertThat(failed.reason()).isEqualTo("PROVIDER_UNAVAILABLE");
    }

    @Test
    void a_person_links_and_unlinks_a_provider() {
        var startLink =
                "mutation($password: String!) { startProviderLink(input: {provider: \"standin\", password: $password}) {"
                        + " visit { browserToken }" + TYPES + " } }";
        assertThat(ana.ask(startLink, Map.of("password", ""))
                        .at("/startProviderLink/errors/0/__typename")
                        .asString())
                .isEqualTo("PasswordNotSet");
        assertThat(ana.ask(startLink, Map.of("password", "a guess"))
                        .at("/startProviderLink/errors/0/__typename")
                        .asString())
                .isEqualTo("WrongPassword");
        assertThat(ana.ask(startLink, Map.of("password", FakeCredentials.PASSWORD))
                        .at("/startProviderLink/visit/browserToken")
                        .asString())
                .isEqualTo("browser");
        assertThat(finishLink("wrong").at("/errors/0/reason").asString()).isEqualTo("STATE");
        assertThat(finishLink("taken").at("/errors/0/__typename").asString()).isEqualTo("ProviderLinkTaken");
        var methods = finishLink("right").at("/viewer/signInMethods");
        assertThat(methods.path("hasPassword").asBoolean()).isTrue();
        var link = methods.at("/linkedProviders/0");
        assertThat(link.path("key").asString()).isEqualTo("standin");
        assertThat(link.path("lastUsedAt").isNull()).isTrue();
        var unlink = "mutation($id: ID!, $password: String!) {"
                + " unlinkProvider(input: {linkedProviderId: $id, password: $password}) {"
                + " viewer { signInMethods { linkedProviders { id } } }" + TYPES + " } }";
        var id = link.path("id").asString();
        assertThat(ana.ask(unlink, Map.of("id", id, "password", "a guess"))
                        .at("/unlinkProvider/errors/0/__typename")
                        .asString())
                .isEqualTo("WrongPassword");
        var right = Map.<String, Object>of("id", id, "password", FakeCredentials.PASSWORD);
        assertThat(ana.ask(unlink, right).at("/unlinkProvider/viewer/signInMethods/linkedProviders"))
                .isEmpty();
        assertThat(ana.ask(unlink, right)
                        .at("/unlinkProvider/errors/0/__typename")
                        .asString())
                .isEqualTo("LinkedProviderUnknown");
    }

    private static final String FINISH = "mutation($answer: ProviderAnswerInput!) {"
            + " finishProviderSignIn(input: {answer: $answer, refreshTokenTransport: BODY}) {"
            + " signedIn { refreshToken } returnTo" + ERRORS + " } }";

    private static Map<String, Object> variables(String code) {
        return Map.of("answer", Map.of("state", "s", "code", code, "browserToken", "browser"));
    }

    private static JsonNode finish(Person as, String code) {
        return as.ask(FINISH, variables(code)).at("/finishProviderSignIn");
    }

    private JsonNode finishLink(String code) {
        return ana.ask(
                        "mutation($answer: ProviderAnswerInput!) { finishProviderLink(input: {answer: $answer}) {"
                                + " viewer { signInMethods { hasPassword linkedProviders { id key lastUsedAt } } }"
                                + ERRORS + " } }",
                        variables(code))
                .at("/finishProviderLink");
    }

    private Person guest() {
        var viewer = nobody.ask("mutation { startGuest(input: {refreshTokenTransport: BODY}) {"
                        + " signedIn { accessToken viewer { id } } } }")
                .at("/startGuest/signedIn");
        var id =
                new String(Base64.getUrlDecoder().decode(viewer.at("/viewer/id").asString()), UTF_8);
        return new Person(
                edge,
                UUID.fromString(id.substring(id.indexOf(':') + 1)),
                viewer.path("accessToken").asString());
    }

    private JsonNode start(String provider, String returnTo) {
        return nobody.ask(
                        "mutation($provider: String!, $returnTo: String!) {"
                                + " startProviderSignIn(input: {provider: $provider, returnTo: $returnTo, locale: \"es\"}) {"
                                + " visit { authorizationUrl browserToken }" + TYPES + " } }",
                        Map.of("provider", provider, "returnTo", returnTo))
                .at("/startProviderSignIn");
    }
}
