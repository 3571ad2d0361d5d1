package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeSuspended;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sign-ins to suspended accounts, through the graph.
class SuspendedTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private final Person nobody = edge.nobody();

    @Test
    void a_suspended_person_gets_a_token_and_no_cookie() {
        var answer = login("suspended@example.org");
        assertThat(answer.at("/loginSuspended/access/accessToken").asString()).isEqualTo(FakeSuspended.TOKEN);
        assertThat(answer.at("/loginSuspended/access/accessTokenExpiresAt").asString())
                .startsWith("1970-01-01T00:10");
        assertThat(answer.at("/loginSuspended/errors")).isEmpty();
        assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(edge.identity().suspended.lastBy)
                .as("in the name of the edge, so that the address counts")
                .isEqualTo("bff");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown@example.org, LoginRefused",
        "works@example.org, NotSuspended",
        "careful@example.org, SecondFactorNeeded",
        "wrong code@example.org, SecondFactorRefused",
        "long, InvalidInput"
    })
    void every_other_ending_has_its_type(String email, String type) {
        var answer = login(email);
        assertThat(answer.at("/loginSuspended/access").isNull()).isTrue();
        assertThat(answer.at("/loginSuspended/errors/0/__typename").asString()).isEqualTo(type);
    }

    private Person.Answer login(String email) {
        return nobody.ask("""
                mutation($input: LoginSuspendedInput!) { loginSuspended(input: $input) {
                  access { accessToken accessTokenExpiresAt } errors { __typename } } }
                """, Map.of("input", Map.of("email", email, "password", "correct horse")));
    }
}
