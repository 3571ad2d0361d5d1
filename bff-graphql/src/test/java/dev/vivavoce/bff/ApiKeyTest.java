package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeCredentials;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// API keys, through the graph.
class ApiKeyTest {
    private static final String CREATE = """
            mutation($key: UUID!, $password: String!, $days: Int!) {
              createApiKey(input: {
                idempotencyKey: $key, currentPassword: $password, name: "scores", lifetimeDays: $days
                scopes: [RESULTS_READ, SPEECH_WRITE]
              }) {
                secret
                apiKey { id name scopes createdAt expiresAt lastUsedOn isExpired }
                viewer { apiKeys { id } }
                errors {
                  __typename
                  ... on TooManyApiKeys { limit }
                  ... on InvalidInput { violations { field } }
                }
              }
            }
            """;

    private static final String REVOKE = """
            mutation($id: ID!) {
              revokeApiKey(input: {apiKeyId: $id}) { viewer { apiKeys { id } } errors { __typename } }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @Test
    void a_key_is_created_with_the_password_and_its_secret_is_returned_once() {
        var wrong = create(ana, "a guess", 30).at("/createApiKey");
        assertThat(wrong.at("/errors/0/__typename").asString()).isEqualTo("WrongPassword");
        assertThat(wrong.path("secret").isNull()).isTrue();
        assertThat(wrong.path("viewer").isNull()).isTrue();
        var created = create(ana, FakeCredentials.PASSWORD, 30).at("/createApiKey");
        assertThat(created.path("errors")).isEmpty();
        assertThat(created.path("secret").asString()).isEqualTo("vvk_secret");
        assertThat(created.at("/apiKey/scopes/0").asString()).isEqualTo("RESULTS_READ");
        assertThat(created.at("/apiKey/expiresAt").asString()).isEqualTo("2027-02-14T08:00:00.000Z");
        assertThat(created.at("/apiKey/lastUsedOn").isNull()).isTrue();
        assertThat(created.at("/viewer/apiKeys/0/id")).isEqualTo(created.at("/apiKey/id"));
        assertThat(create(ana, FakeCredentials.PASSWORD, 30)
                        .at("/createApiKey/apiKey/lastUsedOn")
                        .asString())
                .isEqualTo("2027-01-15");
        var tooMany = create(ana, FakeCredentials.PASSWORD, 30).at("/createApiKey/errors/0");
        assertThat(tooMany.path("__typename").asString()).isEqualTo("TooManyApiKeys");
        assertThat(tooMany.path("limit").asInt()).isEqualTo(2);
    }

    @Test
    void a_lifetime_of_no_days_is_not_the_default() {
        assertThat(create(ana, FakeCredentials.PASSWORD, 0)
                        .at("/createApiKey/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("lifetimeDays");
    }

    @Test
    void a_key_is_revoked_once_by_its_owner() {
        var id = create(ana, FakeCredentials.PASSWORD, 1)
                .at("/createApiKey/apiKey/id")
                .asString();
        var eve = edge.person("Eve");
        assertThat(revoke(eve, id).at("/revokeApiKey/errors/0/__typename").asString())
                .isEqualTo("ApiKeyUnknown");
        assertThat(revoke(ana, id).at("/revokeApiKey/viewer/apiKeys")).isEmpty();
        assertThat(revoke(ana, id).at("/revokeApiKey/errors/0/__typename").asString())
                .isEqualTo("ApiKeyUnknown");
        assertThat(revoke(ana, "no id").reason()).isEqualTo("ID_INVALID");
        assertThat(revoke(edge.nobody(), id).reason()).isEqualTo("TOKEN_MISSING");
    }

    private static Answer create(Person person, String password, int days) {
        return person.ask(CREATE, Map.of("key", UUID.randomUUID().toString(), "password", password, "days", days));
    }

    private static Answer revoke(Person person, String id) {
        return person.ask(REVOKE, Map.of("id", id));
    }
}
