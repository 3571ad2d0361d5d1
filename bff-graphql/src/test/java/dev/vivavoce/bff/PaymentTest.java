package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A person's plan and payments, as administrators see them through the graph.
class PaymentTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String BILLING =
            "billing { entitlements { plan { id } } customerId timeline { at kind text } }";

    private final Person admin = PeopleTest.administrator(edge);

    @Test
    void an_administrator_reads_what_happened() {
        var person = admin.ask(
                "query($id: ID!) { person(id: $id) { billing { customerId timeline { at kind text } } } }",
                Map.of("id", somebody()));
        assertThat(person.at("/person/billing").toString()).isEqualTo("""
                {"customerId":"cus_1","timeline":[\
                {"at":"2026-09-21T14:13:20.000Z","kind":"CALL","text":"START_CHECKOUT pro.month: DONE"}]}""");
    }

    @Test
    void an_administrator_gives_a_plan_and_what_is_refused_has_a_type() {
        assertThat(give("complimentary", "2030-01-31T00:00:00Z")
                        .at("/givePlan/billing/entitlements/plan/id")
                        .asString())
                .isEqualTo("pro");
        assertThat(give("gold", "2030-01-31T00:00:00Z")
                        .at("/givePlan/errors/0/__typename")
                        .asString())
                .isEqualTo("PlanUnknown");
        var past = give("pro", "1960-01-31T00:00:00Z").at("/givePlan/errors/0");
        assertThat(past.at("/__typename").asString()).isEqualTo("InvalidInput");
        assertThat(past.at("/violations/0/field").asString()).isEqualTo("endsAt");
    }

    private Person.Answer give(String planId, String endsAt) {
        var input = new HashMap<String, Object>(
                Map.of("personId", somebody(), "planId", planId, "endsAt", endsAt, "reason", "A prize."));
        return admin.ask(
                "mutation($input: GivePlanInput!) { givePlan(input: $input) { " + BILLING
                        + " errors { __typename ... on InvalidInput { violations { field } } } } }",
                Map.of("input", input));
    }

    private String somebody() {
        return admin.ask("{ people(first: 1) { nodes { id } } }")
                .at("/people/nodes/0/id")
                .asString();
    }
}
