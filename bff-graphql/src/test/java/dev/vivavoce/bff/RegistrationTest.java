package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.AgeBracket;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Registration through the graph, at once and by the link of a mail.
class RegistrationTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private final Person nobody = edge.nobody();
    private final String email = UUID.randomUUID() + "@example.org";

    @AfterEach
    void sendNoMails() {
        edge.identity().registrations.mails = false;
        edge.identity().registrations.mailsRefused = false;
    }

    @Test
    void the_age_bracket_is_passed_on() {
        register(Map.of("ageBracket", "UNDER_16"));
        assertThat(edge.identity().lastAgeBracket).isEqualTo(AgeBracket.AGE_BRACKET_UNDER_16);
        assertThat(register(Map.of()).at("/register/errors/0/__typename").asString())
                .isEqualTo("EmailTaken");
        assertThat(edge.identity().lastAgeBracket).isEqualTo(AgeBracket.AGE_BRACKET_UNSPECIFIED);
    }

    @Test
    void by_mail_there_is_no_session_before_link_and_password() {
        edge.person("Ana");
        edge.identity().registrations.mails = true;
        var registered = register(Map.of());
        assertThat(registered.at("/register").toString())
                .isEqualTo("{\"signedIn\":null,\"mailed\":true,\"errors\":[]}");
        assertThat(error(finish("unknown", "correct horse"))).isEqualTo("LinkInvalid");
        assertThat(error(finish(email, "another horse"))).isEqualTo("WrongPassword");
        var finished = finish(email, "correct horse");
        assertThat(finished.at("/finishRegistration/errors").size()).isZero();
        assertThat(finished.at("/finishRegistration/signedIn/accessToken").asString())
                .isNotEmpty();
        assertThat(edge.identity().lastLoginBy).as("in the name of the edge").isEqualTo("bff");
    }

    @Test
    void too_many_mails_have_a_type_and_a_time() {
        edge.identity().registrations.mails = true;
        edge.identity().registrations.mailsRefused = true;
        var refused = register(Map.of());
        assertThat(refused.at("/register/errors").toString())
                .isEqualTo("[{\"__typename\":\"MailLimitReached\",\"retryAfter\":720000}]");
    }

    private Person.Answer register(Map<String, String> more) {
        var input = new java.util.HashMap<String, Object>(more);
        input.putAll(Map.of(
                "email", email,
                "password", "correct horse",
                "displayName", "Ana",
                "refreshTokenTransport", "BODY"));
        return nobody.ask("""
                mutation($input: RegisterInput!) { register(input: $input) {
                  signedIn { accessToken } mailed errors { __typename ... on MailLimitReached { retryAfter } }
                } }
                """, Map.of("input", input));
    }

    private Person.Answer finish(String token, String password) {
        return nobody.ask(
                """
                mutation($input: FinishRegistrationInput!) { finishRegistration(input: $input) {
                  signedIn { accessToken } errors { __typename }
                } }
                """, Map.of("input", Map.of("token", token, "password", password, "refreshTokenTransport", "BODY")));
    }

    private static String error(Person.Answer answer) {
        return answer.at("/finishRegistration/errors/0/__typename").asString();
    }
}
