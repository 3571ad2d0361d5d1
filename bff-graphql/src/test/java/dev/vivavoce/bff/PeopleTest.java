package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeCredentials;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// People and their roles, through the graph.
class PeopleTest {
    private static final String LIST = """
            query($first: Int!, $after: String, $search: String, $role: Role, $state: PersonState) {
              people(first: $first, after: $after, search: $search, role: $role, state: $state) {
                nodes { id displayName email roles createdAt suspension { reason suspendedAt } }
                edges { cursor node { id } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
    private static final String CHANGE = """
            mutation($key: UUID!, $id: ID!, $password: String!, $factor: SecondFactorInput) {
              grantRole(input: {
                idempotencyKey: $key, personId: $id, role: EXAMINER, currentPassword: $password, factor: $factor
              }) { person { roles } errors { __typename ... on SecondFactorNeeded { kinds } } }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person admin = administrator(edge);

    static Person administrator(Edge edge) {
        var person = edge.person("Ada");
        var token = edge.identity()
                .keys
                .sign(claims -> claims.subject(person.id().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER", "ADMIN")));
        return new Person(edge, person.id(), token.reveal());
    }

    @Test
    void people_are_paged_and_filtered() {
        var first = list(Map.of("first", 1)).at("/people");
        assertThat(first.at("/nodes/0/displayName").asString()).isEqualTo("Abel");
        assertThat(first.at("/nodes/0/roles").toString()).isEqualTo("[\"LEARNER\",\"AUTHOR\"]");
        assertThat(first.at("/nodes/0/suspension").isNull()).isTrue();
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        var second = list(Map.of(
                        "first", 1, "after", first.at("/pageInfo/endCursor").asString()))
                .at("/people");
        assertThat(second.at("/nodes/0/suspension/reason").asString()).isEqualTo("Shared.");
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(list(Map.of("first", 5, "search", "Le")).at("/people/nodes")).hasSize(1);
        assertThat(list(Map.of("first", 5, "role", "AUTHOR")).at("/people/nodes"))
                .hasSize(1);
        assertThat(list(Map.of("first", 5, "state", "SUSPENDED", "role", "AUTHOR"))
                        .at("/people/nodes"))
                .isEmpty();
        assertThat(list(edge.nobody(), Map.of("first", 5)).reason()).isEqualTo("TOKEN_MISSING");
    }

    @Test
    void a_person_has_sessions_and_an_unknown_one_is_null() {
        var query = """
                query($id: ID!) {
                  person(id: $id) { person { displayName } sessions { id isCurrent } hasSecondFactor }
                }
                """;
        var found = admin.ask(query, Map.of("id", lena())).at("/person");
        assertThat(found.at("/person/displayName").asString()).isEqualTo("Lena");
        assertThat(found.at("/sessions/0/isCurrent").asBoolean()).isFalse();
        assertThat(found.at("/hasSecondFactor").asBoolean()).isTrue();
        assertThat(admin.ask(query, Map.of("id", person(UUID.randomUUID().toString())))
                        .at("/person")
                        .isNull())
                .isTrue();
        assertThat(admin.ask(query, Map.of("id", GlobalId.of("Viewer", "x"))).reason())
                .isEqualTo("ID_INVALID");
    }

    @Test
    void a_role_is_granted_with_password_and_factor() {
        assertThat(error(grant("a guess", Map.of()))).isEqualTo("WrongPassword");
        edge.identity().factors.on = true;
        try {
            var needed = grant(FakeCredentials.PASSWORD, Map.of()).at("/grantRole/errors/0");
            assertThat(needed.path("__typename").asString()).isEqualTo("SecondFactorNeeded");
            assertThat(needed.path("kinds").toString()).isEqualTo("[\"CODE\",\"RECOVERY_CODE\"]");
            assertThat(error(grant(FakeCredentials.PASSWORD, factor("000000")))).isEqualTo("SecondFactorRefused");
            assertThat(grant(FakeCredentials.PASSWORD, factor("123456"))
                            .at("/grantRole/person/roles")
                            .toString())
                    .contains("EXAMINER");
        } finally {
            edge.identity().factors.on = false;
        }
    }

    @Test
    void expected_failures_have_types() {
        assertThat(change("revokeRole", lena(), "role: ADMIN")
                        .at("/revokeRole/errors/0/__typename")
                        .asString())
                .isEqualTo("LastAdministrator");
        assertThat(change("revokeRole", lena(), "role: LEARNER")
                        .at("/revokeRole/errors/0/__typename")
                        .asString())
                .isEqualTo("InvalidInput");
        var own = person(admin.id().toString());
        assertThat(change("suspendPerson", own, "reason: \"x\"")
                        .at("/suspendPerson/errors/0/__typename")
                        .asString())
                .isEqualTo("OwnAccount");
        var unknown = person(UUID.randomUUID().toString());
        assertThat(change("restorePerson", unknown, "")
                        .at("/restorePerson/errors/0/__typename")
                        .asString())
                .isEqualTo("PersonUnknown");
        assertThat(change("suspendPerson", lena(), "reason: \"Why.\"")
                        .at("/suspendPerson/person/suspension/reason")
                        .asString())
                .isEqualTo("Why.");
        assertThat(change("restorePerson", lena(), "")
                        .at("/restorePerson/person/suspension")
                        .isNull())
                .isTrue();
    }

    private Answer change(String mutation, String id, String more) {
        return admin.ask(
                "mutation($key: UUID!, $id: ID!) { " + mutation
                        + "(input: {idempotencyKey: $key, personId: $id, currentPassword: \"p\", " + more
                        + "}) { person { suspension { reason } } errors { __typename } } }",
                Map.of("key", UUID.randomUUID().toString(), "id", id));
    }

    private Answer grant(String password, Map<String, Object> factor) {
        var variables = new HashMap<String, Object>(factor);
        variables.put("key", UUID.randomUUID().toString());
        variables.put("id", lena());
        variables.put("password", password);
        return admin.ask(CHANGE, variables);
    }

    private static Map<String, Object> factor(String code) {
        return Map.of("factor", Map.of("code", code));
    }

    private static String error(Answer answer) {
        return answer.at("/grantRole/errors/0/__typename").asString();
    }

    private String lena() {
        return list(Map.of("first", 5, "search", "Lena"))
                .at("/people/nodes/0/id")
                .asString();
    }

    private static String person(String userId) {
        return GlobalId.of("Person", userId);
    }

    private Answer list(Map<String, Object> variables) {
        return list(admin, variables);
    }

    private static Answer list(Person by, Map<String, Object> variables) {
        return by.ask(LIST, variables);
    }
}
