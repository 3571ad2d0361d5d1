package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sign-in and sign-out with the cookie of browsers and the token of native apps.
class SignInTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String ORIGIN = "http://localhost:3000";
    private static final String PARTS = "signedIn { accessToken refreshToken viewer { email } } errors { __typename }";

    private final Person nobody = edge.nobody();
    private final String email = UUID.randomUUID() + "@example.org";

    private Person.Answer register(String transport, boolean withOrigin) {
        var body = Person.JSON.writeValueAsString(Map.of(
                "query",
                "mutation($input: RegisterInput!) { register(input: $input) { " + PARTS + " } }",
                "variables",
                Map.of(
                        "input",
                        Map.of(
                                "email",
                                email,
                                "password",
                                "correct horse",
                                "displayName",
                                "Ana",
                                "refreshTokenTransport",
                                transport))));
        var request = nobody.post(body);
        if (withOrigin) request.header("Origin", ORIGIN);
        return nobody.send(request.build());
    }

    private Person.Answer mutate(String mutation, UnaryHeaders headers) {
        var request = nobody.post(Person.JSON.writeValueAsString(Map.of("query", "mutation { " + mutation + " }")));
        headers.set(request);
        return nobody.send(request.build());
    }

    private interface UnaryHeaders {
        void set(HttpRequest.Builder request);
    }

    private static String setCookie(Person.Answer answer) {
        return answer.response().headers().firstValue("Set-Cookie").orElse("");
    }

    private static String pair(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }

    @Test
    void a_browser_gets_its_refresh_token_in_a_cookie_that_scripts_cannot_read() {
        var registered = register("COOKIE", true);
        assertThat(registered.at("/register/signedIn/refreshToken").isNull()).isTrue();
        var cookie = setCookie(registered);
        assertThat(cookie)
                .startsWith("vivavoce_refresh=")
                .contains("; Path=/graphql; HttpOnly; SameSite=Strict", "Max-Age=")
                .doesNotContain("Secure"); // only with https
        var refreshed = mutate(
                "refresh { " + PARTS + " }",
                request -> request.header("Origin", ORIGIN)
                        .header("Cookie", pair(cookie))
                        .header("X-Vivavoce-CSRF", "1"));
        assertThat(refreshed.at("/refresh/signedIn/viewer/email").asString()).isEqualTo(email);
        assertThat(refreshed.at("/refresh/signedIn/refreshToken").isNull()).isTrue();
        assertThat(pair(setCookie(refreshed))).isNotEqualTo(pair(cookie));
        var out = mutate(
                "logout { signedOut }",
                request -> request.header("Origin", ORIGIN)
                        .header("Cookie", pair(setCookie(refreshed)))
                        .header("X-Vivavoce-CSRF", "1"));
        assertThat(out.at("/logout/signedOut").asBoolean()).isTrue();
        assertThat(setCookie(out)).startsWith("vivavoce_refresh=; Max-Age=0");
        var again = mutate(
                "refresh { " + PARTS + " }",
                request -> request.header("Origin", ORIGIN)
                        .header("Cookie", pair(setCookie(refreshed)))
                        .header("X-Vivavoce-CSRF", "1"));
        assertThat(again.at("/refresh/errors/0/__typename").asString()).isEqualTo("SignInEnded");
    }

    @Test
    void a_cookie_is_not_read_without_the_proof_that_our_page_sent_it() {
        var cookie = pair(setCookie(register("COOKIE", true)));
        int before = edge.identity().calls.of("Refresh");
        var noHeader = mutate(
                "refresh { " + PARTS + " }",
                request -> request.header("Origin", ORIGIN).header("Cookie", cookie));
        assertThat(noHeader.reason()).isEqualTo("CSRF_CHECK_FAILED");
        var noOrigin = mutate(
                "refresh { " + PARTS + " }",
                request -> request.header("Cookie", cookie).header("X-Vivavoce-CSRF", "1"));
        assertThat(noOrigin.reason()).isEqualTo("CSRF_CHECK_FAILED");
        var foreign = mutate(
                "logout { signedOut }",
                request -> request.header("Origin", "https://evil.example")
                        .header("Cookie", cookie)
                        .header("X-Vivavoce-CSRF", "1"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(edge.identity().calls.of("Refresh")).isEqualTo(before);
    }

    @Test
    void a_native_app_gets_its_refresh_token_in_the_payload_and_gives_it_in_the_input() {
        var registered = register("BODY", false);
        assertThat(setCookie(registered)).isEmpty();
        var token = registered.at("/register/signedIn/refreshToken").asString();
        var refreshed = mutate("refresh(input: {refreshToken: \"" + token + "\"}) { " + PARTS + " }", _ -> {});
        var next = refreshed.at("/refresh/signedIn/refreshToken").asString();
        assertThat(next).isNotEmpty().isNotEqualTo(token);
        assertThat(setCookie(refreshed)).isEmpty();
        assertThat(mutate("refresh(input: {refreshToken: \"" + token + "\"}) { " + PARTS + " }", _ -> {})
                        .at("/refresh/errors/0/__typename")
                        .asString())
                .isEqualTo("SignInEnded");
    }

    @Test
    void a_foreign_page_gets_no_cookie_and_no_account() {
        int before = edge.identity().calls.of("Register");
        assertThat(register("COOKIE", false).reason()).isEqualTo("CSRF_CHECK_FAILED");
        assertThat(edge.identity().calls.of("Register")).isEqualTo(before);
    }

    @Test
    void the_endings_to_be_expected_have_their_types() {
        assertThat(register("BODY", false).at("/register/errors")).isEmpty();
        assertThat(register("BODY", false).at("/register/errors/0/__typename").asString())
                .isEqualTo("EmailTaken");
        var weak = nobody.ask("""
                mutation {
                  register(input: {email: "x@example.org", password: "1", displayName: "",
                                   refreshTokenTransport: BODY}) {
                    errors { __typename ... on UserError { message } ... on InvalidInput { violations { field description } } }
                  }
                }
                """).at("/register/errors/0");
        assertThat(weak.path("__typename").asString()).isEqualTo("InvalidInput");
        assertThat(weak.at("/violations/0/field").asString()).isEqualTo("password");
        assertThat(weak.at("/violations/1/field").asString()).isEqualTo("displayName");
        var refused = nobody.ask("""
                mutation {
                  login(input: {email: "x@example.org", password: "wrong", refreshTokenTransport: BODY}) {
                    signedIn { accessToken } errors { __typename }
                  }
                }
                """);
        assertThat(refused.at("/login/errors/0/__typename").asString()).isEqualTo("LoginRefused");
        assertThat(refused.at("/login/signedIn").isNull()).isTrue();
    }

    @Test
    void a_placement_is_part_of_the_profile() {
        var ana = edge.person("Ana");
        assertThat(ana.ask("{ viewer { firstLanguage goal examDay level } }")
                        .at("/viewer")
                        .toString())
                .isEqualTo("{\"firstLanguage\":null,\"goal\":null,\"examDay\":null,\"level\":null}");
        assertThat(ana.ask("""
                        mutation {
                          updateProfile(input: {firstLanguage: "es", goal: EXAM, examDay: "2027-03-14", level: B1}) {
                            viewer { firstLanguage goal examDay level } errors { __typename }
                          }
                        }
                        """).at("/updateProfile/viewer").toString())
                .isEqualTo("{\"firstLanguage\":\"es\",\"goal\":\"EXAM\",\"examDay\":\"2027-03-14\",\"level\":\"B1\"}");
    }

    @Test
    void a_profile_is_changed_by_its_owner() {
        var ana = edge.person("Ana");
        var changed = ana.ask("""
                mutation {
                  updateProfile(input: {displayName: "Anna", learningLanguage: "en-GB"}) {
                    viewer { displayName learningLanguage timeZone locale } errors { __typename }
                  }
                }
                """).at("/updateProfile/viewer");
        assertThat(changed.toString())
                .isEqualTo("{\"displayName\":\"Anna\",\"learningLanguage\":\"en-GB\",\"timeZone\":\"Europe/Madrid\","
                        + "\"locale\":null}");
        assertThat(ana.ask("""
                        mutation {
                          updateProfile(input: {timeZone: "Mars/Crater"}) {
                            errors { ... on InvalidInput { violations { field } } }
                          }
                        }
                        """).at("/updateProfile/errors/0/violations/0/field").asString())
                .isEqualTo("timeZone");
    }
}
