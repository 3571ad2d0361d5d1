package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeGuardians;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Guardians of people under 16, through the graph.
class GuardianTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private final Person child = edge.person("Ana");
    private final Person nobody = edge.nobody();

    @AfterEach
    void refuseNothing() {
        edge.identity().guardians.refusal = "";
    }

    @Test
    void a_child_names_a_guardian_who_is_asked() {
        var asked = ask("eva@example.org");
        assertThat(asked.at("/askGuardian/guardian/email").asString()).isEqualTo("eva@example.org");
        assertThat(asked.at("/askGuardian/errors").size()).isZero();
    }

    @Test
    void what_is_refused_has_a_type() {
        assertThat(error(ask("eva"), "askGuardian")).isEqualTo("InvalidInput");
        for (var refusal : new String[] {"GUARDIAN_NOT_NEEDED", "GUARDIAN_CONFIRMED"}) {
            edge.identity().guardians.refusal = refusal;
            assertThat(error(ask("eva@example.org"), "askGuardian")).isEqualTo("GuardianNotNeeded");
        }
        edge.identity().guardians.refusal = "MAIL_LIMIT";
        assertThat(error(ask("eva@example.org"), "askGuardian")).isEqualTo("MailLimitReached");
    }

    @Test
    void a_guardian_reads_confirms_and_withdraws_without_an_account() {
        assertThat(nobody.ask("{ guardianLink(token: \"unknown\") { state } }")
                        .at("/guardianLink")
                        .isNull())
                .isTrue();
        var read = nobody.ask("{ guardianLink(token: \"vvg_token\") { displayName email state } }");
        assertThat(read.at("/guardianLink/displayName").asString()).isEqualTo("Ana");
        assertThat(edge.identity().guardians.lastUsedBy)
                .as("in the name of the edge")
                .isEqualTo("bff");
        for (var mutation : new String[] {"confirmGuardian", "withdrawGuardian"}) {
            assertThat(error(use(mutation, "unknown"), mutation)).isEqualTo("LinkInvalid");
            assertThat(use(mutation, FakeGuardians.TOKEN)
                            .at("/" + mutation + "/link/state")
                            .asString())
                    .isEqualTo(mutation.startsWith("confirm") ? "CONFIRMED" : "WITHDRAWN");
        }
    }

    private Person.Answer ask(String email) {
        return child.ask(
                "mutation($input: AskGuardianInput!) { askGuardian(input: $input) "
                        + "{ guardian { email state askedAt } errors { __typename } } }",
                Map.of("input", Map.of("email", email)));
    }

    private Person.Answer use(String mutation, String token) {
        return nobody.ask("mutation { %s(input: {token: \"%s\"}) { link { state } errors { __typename } } }"
                .formatted(mutation, token));
    }

    private static String error(Person.Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }
}
