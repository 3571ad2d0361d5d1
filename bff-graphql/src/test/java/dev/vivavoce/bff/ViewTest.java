package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An administrator who sees the graph as a person does.
class ViewTest {
    private static final String VIEW = """
            mutation($id: ID!, $reason: String!) {
              viewAs(input: {personId: $id, reason: $reason}) {
                view { accessToken expiresAt displayName } errors { __typename }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");
    private final Person admin = PeopleTest.administrator(edge);
    private final Person view = new Person(
            edge,
            ana.id(),
            edge.identity()
                    .keys
                    .sign(claims -> claims.subject(ana.id().toString())
                            .audience(TokenVerifier.AUDIENCE)
                            .claim("roles", List.of("LEARNER"))
                            .claim("sid", UUID.randomUUID().toString())
                            .claim("act", Map.of("sub", UUID.randomUUID().toString())))
                    .reveal());

    @Test
    void an_administrator_gets_a_token_that_is_not_printed() {
        var found = viewAs(person("Lena"), "Help.").at("/viewAs");
        assertThat(found.at("/view/accessToken").asString()).isEqualTo("of a view");
        assertThat(found.at("/view/displayName").asString()).isEqualTo("Lena");
        assertThat(viewAs(person("Abel"), "Help.")
                        .at("/viewAs/errors/0/__typename")
                        .asString())
                .isEqualTo("AdministratorAccount");
    }

    @Test
    void queries_read_as_the_person() {
        assertThat(view.ask("{ viewer { displayName } }")
                        .at("/viewer/displayName")
                        .asString())
                .isEqualTo("Ana");
    }

    @Test
    void no_mutation_begins_whether_it_would_call_a_service_or_not() {
        for (var mutation : List.of(
                "mutation { logout { signedOut } }",
                "mutation { updateProfile(input: {displayName: \"Eve\"}) { errors { __typename } } }",
                "mutation { startGuest { errors { __typename } } }"))
            assertThat(view.ask(mutation).reason()).as(mutation).isEqualTo("READ_ONLY_VIEW");
        assertThat(ana.ask("{ viewer { displayName } }")
                        .at("/viewer/displayName")
                        .asString())
                .isEqualTo("Ana");
    }

    @Test
    void credentials_stay_hidden() {
        assertThat(view.ask("{ viewer { apiKeys { id } } }").reason()).isEqualTo("READ_ONLY_VIEW");
    }

    private Answer viewAs(String id, String reason) {
        return admin.ask(VIEW, Map.of("id", id, "reason", reason));
    }

    private String person(String name) {
        return admin.ask("query($search: String) { people(search: $search) { nodes { id } } }", Map.of("search", name))
                .at("/people/nodes/0/id")
                .asString();
    }
}
