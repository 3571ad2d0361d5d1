package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Guests, through the graph.
class GuestTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String ORIGIN = "http://localhost:3000";
    private static final String PARTS =
            "signedIn { accessToken refreshToken viewer { id email displayName roles } } errors { __typename ... on UserError"
                    + " { message } }";

    private final Person nobody = edge.nobody();

    @Test
    void a_guest_is_started_once_for_a_browser_and_registers_as_the_same_person() {
        var started = inBrowser("startGuest { " + PARTS + " }", "");
        assertThat(started.at("/startGuest/signedIn/viewer/roles").toString()).isEqualTo("[\"GUEST\"]");
        assertThat(started.at("/startGuest/signedIn/viewer/email").asString()).isEmpty();
        assertThat(started.at("/startGuest/signedIn/refreshToken").isNull()).isTrue();
        var guest = started.at("/startGuest/signedIn/viewer/id").asString();
        var again = inBrowser("startGuest { " + PARTS + " }", cookie(started));
        assertThat(again.at("/startGuest/signedIn/viewer/id").asString()).isEqualTo(guest);
        var email = UUID.randomUUID() + "@example.org";
        var person = as(again.at("/startGuest/signedIn/accessToken").asString());
        var registered = register(person, email);
        assertThat(registered.at("/register/signedIn/viewer/id").asString()).isEqualTo(guest);
        assertThat(registered.at("/register/signedIn/viewer/roles").toString()).isEqualTo("[\"LEARNER\"]");
        assertThat(registered.at("/register/signedIn/viewer/email").asString()).isEqualTo(email);
    }

    @Test
    void a_person_who_is_signed_in_is_not_replaced_by_a_guest() {
        var email = UUID.randomUUID() + "@example.org";
        var registered = inBrowser("""
                register(input: {email: "%s", password: "correct horse", displayName: "Ana"}) { %s }
                """.formatted(email, PARTS), "");
        var answer = inBrowser("startGuest { " + PARTS + " }", cookie(registered));
        assertThat(answer.at("/startGuest/signedIn/viewer/email").asString()).isEqualTo(email);
    }

    @Test
    void a_cookie_of_an_ended_session_starts_a_new_guest() {
        var answer = inBrowser("startGuest { " + PARTS + " }", "vivavoce_refresh=ended");
        assertThat(answer.at("/startGuest/signedIn/viewer/roles").toString()).isEqualTo("[\"GUEST\"]");
        assertThat(cookie(answer)).startsWith("vivavoce_refresh=").isNotEqualTo("vivavoce_refresh=ended");
    }

    @Test
    void another_page_cannot_start_a_guest_in_a_browser() {
        var request = nobody.post(Person.JSON.writeValueAsString(
                        Map.of("query", "mutation { startGuest { errors { __typename } } }")))
                .header("Origin", ORIGIN)
                .build();
        assertThat(nobody.send(request).reason()).isEqualTo("CSRF_CHECK_FAILED");
    }

    @Test
    void a_taken_address_and_a_reached_limit_are_expected_errors() {
        var guest = nobody.ask("mutation { startGuest(input: {refreshTokenTransport: BODY}) { " + PARTS + " } }");
        var email = UUID.randomUUID() + "@example.org";
        assertThat(register(nobody, email).at("/register/errors")).isEmpty();
        var person = as(guest.at("/startGuest/signedIn/accessToken").asString());
        assertThat(register(person, email).at("/register/errors/0/__typename").asString())
                .isEqualTo("EmailTaken");
        edge.identity().guestsRefused = true;
        try {
            var refused = nobody.ask("""
                    mutation { startGuest(input: {refreshTokenTransport: BODY}) {
                      signedIn { accessToken } errors { __typename ... on GuestLimitReached { retryAfter } } } }
                    """);
            assertThat(refused.at("/startGuest/signedIn").isNull()).isTrue();
            assertThat(refused.at("/startGuest/errors/0/__typename").asString()).isEqualTo("GuestLimitReached");
            assertThat(refused.at("/startGuest/errors/0/retryAfter").asLong()).isEqualTo(90_000);
        } finally {
            edge.identity().guestsRefused = false;
        }
    }

    @Test
    void a_guest_who_signs_in_sends_its_token_along_and_nobody_else_does() {
        var email = UUID.randomUUID() + "@example.org";
        register(nobody, email);
        var token = nobody.ask("mutation { startGuest(input: {refreshTokenTransport: BODY}) { " + PARTS + " } }")
                .at("/startGuest/signedIn/accessToken")
                .asString();
        var login = """
                mutation { login(input: {email: "%s", password: "correct horse", refreshTokenTransport: BODY}) { %s } }
                """.formatted(email, PARTS);
        assertThat(as(token).ask(login).at("/login/errors")).isEmpty();
        assertThat(edge.identity().lastGuestToken).isEqualTo(token);
        var person = nobody.ask(login).at("/login/signedIn/accessToken").asString();
        assertThat(edge.identity().lastGuestToken).isEmpty();
        as(person).ask(login);
        assertThat(edge.identity().lastGuestToken).isEmpty();
    }

    @Test
    void a_guest_whose_session_has_ended_does_not_become_an_account_without_its_attempts() {
        var answer = nobody.ask("""
                mutation { register(input: {email: "x@example.org", password: "correct horse", displayName: "Ana",
                                            keepGuest: true, refreshTokenTransport: BODY}) {
                  signedIn { accessToken } errors { __typename } } }
                """);
        assertThat(answer.at("/register/signedIn").isNull()).isTrue();
        assertThat(answer.at("/register/errors/0/__typename").asString()).isEqualTo("GuestEnded");
    }

    private static Person.Answer register(Person person, String email) {
        return person.ask(
                "mutation($input: RegisterInput!) { register(input: $input) { " + PARTS + " } }",
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
                                "BODY")));
    }

    private Person as(String token) {
        return new Person(edge, UUID.randomUUID(), token);
    }

    private Person.Answer inBrowser(String mutation, String cookie) {
        HttpRequest.Builder request = nobody.post(
                        Person.JSON.writeValueAsString(Map.of("query", "mutation { " + mutation + " }")))
                .header("Origin", ORIGIN)
                .header("X-Vivavoce-CSRF", "1");
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return nobody.send(request.build());
    }

    private static String cookie(Person.Answer answer) {
        var header = answer.response().headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(0, header.indexOf(';'));
    }
}
