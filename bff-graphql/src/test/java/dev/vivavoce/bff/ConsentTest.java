package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the viewer allows, through the graph.
class ConsentTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String PARTS =
            "consents { ageBracket ageBracketChangesFrom decisions { purpose version given } } errors { __typename }";

    private final Person person = edge.person("Ana");

    @Test
    void a_person_says_how_old_they_are_and_decides() {
        var before =
                person.ask("{ consents { ageBracket decisions { given } } }").at("/consents");
        assertThat(before.at("/ageBracket").isNull()).isTrue();
        assertThat(error(decide(1, true), "decideConsent")).isEqualTo("AgeBracketMissing");
        assertThat(bracket("FROM_16").at("/setAgeBracket/consents/ageBracket").asString())
                .isEqualTo("FROM_16");
        assertThat(decide(1, true).at("/decideConsent/consents/decisions").toString())
                .isEqualTo("[{\"purpose\":\"EXAMINERS\",\"version\":1,\"given\":true}]");
    }

    @Test
    void what_is_refused_has_a_type() {
        assertThat(bracket("UNDER_16")
                        .at("/setAgeBracket/consents/ageBracketChangesFrom")
                        .asString())
                .startsWith("2026-06-03T12:00");
        assertThat(error(bracket("FROM_16"), "setAgeBracket")).isEqualTo("AgeBracketSet");
        assertThat(error(decide(1, true), "decideConsent")).isEqualTo("GuardianRequired");
        assertThat(error(decide(2, false), "decideConsent")).isEqualTo("ConsentTextChanged");
    }

    private Person.Answer decide(int version, boolean isGiven) {
        return person.ask(
                "mutation($input: DecideConsentInput!) { decideConsent(input: $input) { " + PARTS + " } }",
                Map.of("input", Map.of("purpose", "EXAMINERS", "version", version, "given", isGiven)));
    }

    private Person.Answer bracket(String bracket) {
        return person.ask(
                "mutation($input: SetAgeBracketInput!) { setAgeBracket(input: $input) { " + PARTS + " } }",
                Map.of("input", Map.of("ageBracket", bracket)));
    }

    private static String error(Person.Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }
}
