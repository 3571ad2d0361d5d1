package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeCredentials;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Passkeys through the graph.
class PasskeyTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private static final String REMOVE =
            "mutation($id: ID!, $password: String!) { removePasskey(input: {passkeyId: $id, password: $password}) {"
                    + " viewer { passkeys { name } } errors { __typename } } }";
    private static final String ERRORS = " errors { __typename ... on InvalidInput { violations { field } } }";

    private final Person nobody = edge.nobody();
    private final Person ana = edge.person("Ana");

    @Test
    void a_person_adds_names_and_removes_passkeys() {
        assertThat(begin("a guess").at("/errors/0/__typename").asString()).isEqualTo("WrongPassword");
        var ceremony = begin(FakeCredentials.PASSWORD).path("ceremony");
        assertThat(ceremony.path("options").asString()).contains("publicKey");
        var token = ceremony.path("token").asString();
        assertThat(finish(token, "another", "Phone").at("/errors/0/__typename").asString())
                .isEqualTo("PasskeyRefused");
        assertThat(finish(token, "made", "").at("/errors/0/violations/0/field").asString())
                .isEqualTo("name");
        var phone = finish(token, "made", "Phone").at("/viewer/passkeys/0");
        assertThat(phone.path("name").asString()).isEqualTo("Phone");
        assertThat(phone.path("lastUsedAt").isNull()).isTrue();
        finish(token, "made", "Laptop");
        assertThat(begin(FakeCredentials.PASSWORD).at("/errors/0/__typename").asString())
                .isEqualTo("PasskeyLimitReached");

        var id = phone.path("id").asString();
        var rename = "mutation($id: ID!, $name: String!) { renamePasskey(input: {passkeyId: $id, name: $name}) {"
                + " viewer { passkeys { name } }" + ERRORS + " } }";
        assertThat(ana.ask(rename, Map.of("id", id, "name", "Old phone"))
                        .at("/renamePasskey/viewer/passkeys")
                        .toString())
                .contains("Old phone");
        assertThat(ana.ask(rename, Map.of("id", id, "name", ""))
                        .at("/renamePasskey/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("name");
        assertThat(remove(id, "a guess").at("/errors/0/__typename").asString()).isEqualTo("WrongPassword");
        assertThat(remove(id, FakeCredentials.PASSWORD).at("/viewer/passkeys")).hasSize(1);
        assertThat(remove(id, FakeCredentials.PASSWORD)
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo("PasskeyUnknown");
        assertThat(ana.ask(rename, Map.of("id", id, "name", "x"))
                        .at("/renamePasskey/errors/0/__typename")
                        .asString())
                .isEqualTo("PasskeyUnknown");
        assertThat(ana.ask(REMOVE, Map.of("id", "no id", "password", FakeCredentials.PASSWORD))
                        .reason())
                .isEqualTo("ID_INVALID");
    }

    private JsonNode remove(String id, String password) {
        return ana.ask(REMOVE, Map.of("id", id, "password", password)).at("/removePasskey");
    }

    @Test
    void a_passkey_signs_in_alone_in_the_name_of_the_edge() {
        var token = nobody.ask("mutation { askForPasskey { ceremony { token options } } }")
                .at("/askForPasskey/ceremony/token")
                .asString();
        assertThat(nobody.ask("mutation { askForPasskey(input: {timeout: 1}) {" + ERRORS + " } }")
                        .at("/askForPasskey/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("timeout");
        assertThat(login(token, "forged").at("/errors/0/__typename").asString()).isEqualTo("PasskeyRefused");
        assertThat(login(token, "x".repeat(17_000))
                        .at("/errors/0/violations/0/field")
                        .asString())
                .isEqualTo("credential");
        assertThat(login(token, "signed").at("/signedIn/refreshToken").asString())
                .isNotEmpty();
        assertThat(edge.identity().lastLoginBy).isEqualTo("bff");
    }

    private JsonNode login(String ceremony, String credential) {
        return nobody.ask("""
                        mutation($passkey: PasskeyAnswerInput!) {
                          loginWithPasskey(input: {passkey: $passkey, refreshTokenTransport: BODY}) {
                            signedIn { refreshToken } errors { __typename ... on InvalidInput { violations { field } } } } }
                        """, Map.of("passkey", Map.of("ceremony", ceremony, "credential", credential)))
                .at("/loginWithPasskey");
    }

    private JsonNode begin(String password) {
        return ana.ask(
                        "mutation($password: String!) { beginPasskey(input: {password: $password}) {"
                                + " ceremony { token options }" + ERRORS + " } }",
                        Map.of("password", password))
                .at("/beginPasskey");
    }

    private JsonNode finish(String ceremony, String credential, String name) {
        return ana.ask(
                        "mutation($input: FinishPasskeyInput!) { finishPasskey(input: $input) {"
                                + " viewer { passkeys { id name lastUsedAt } }" + ERRORS + " } }",
                        Map.of("input", Map.of("ceremony", ceremony, "credential", credential, "name", name)))
                .at("/finishPasskey");
    }
}
