package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What operations cost, and the budget of each person. How costs are counted is shown by `OperationCostsTest`.
class CostTest {
    private static final int BUDGET = 500;

    @RegisterExtension
    static final Edge edge = Edge.of("BFF_COST_A_MINUTE", Integer.toString(BUDGET));

    private static Person.Answer asked(Person person, String query) {
        return person.send(
                person.post(Person.JSON.writeValueAsString(Map.of("query", query, "extensions", Map.of("cost", true))))
                        .build());
    }

    private static JsonNode cost(Person.Answer answer) {
        return answer.json().at("/extensions/cost");
    }

    @Test
    void an_operation_says_what_it_cost_when_asked() {
        var ana = edge.person("Ana");
        var told = cost(asked(ana, "{ plans { id } }"));
        assertThat(told.required("operation").asInt())
                .as("a call, and ten plans")
                .isEqualTo(20);
        assertThat(told.required("limit").asInt()).isEqualTo(BUDGET / 5);
        assertThat(told.required("budget").asInt()).isEqualTo(BUDGET);
        assertThat(told.required("left").asInt()).isEqualTo(BUDGET - 20);
        assertThat(told.required("fullIn").asLong()).as("20 of 500 in a minute").isBetween(1L, 2_400L);
        assertThat(cost(asked(ana, "{ __typename }")).required("operation").asInt())
                .isZero();
        assertThat(ana.ask("{ plans { id } }").json().has("extensions")).isFalse();
    }

    @Test
    void who_has_spent_the_budget_of_a_minute_waits_and_another_person_goes_on() {
        var ana = edge.person("Ana");
        for (int spent = 0; spent < BUDGET; spent += 100)
            assertThat(ana.ask(pages(89)).status()).isEqualTo(200);
        var refused = ana.ask(pages(89));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().has("data")).isFalse();
        assertThat(refused.reason()).isEqualTo("COST_BUDGET");
        var told = refused.error().path("extensions");
        assertThat(told.at("/metadata/limit").asString()).isEqualTo(Integer.toString(BUDGET));
        assertThat(told.at("/metadata/cost").asString()).isEqualTo("100");
        assertThat(told.at("/retryable").asBoolean()).isTrue();
        assertThat(told.at("/retryDelay").asLong()).as("100 of 500 in a minute").isBetween(1L, 12_000L);
        assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 12L);
        assertThat(ana.ask("{ __typename }").status()).as("what costs nothing").isEqualTo(200);
        assertThat(edge.person("Bea").ask(pages(89)).status()).isEqualTo(200);
    }

    @Test
    void who_has_a_larger_plan_goes_on_and_billing_is_asked_once_when_the_budget_of_everybody_is_spent() {
        var ana = edge.person("Ana");
        edge.billing().givePro(ana.id());
        int before = edge.billing().calls.of("GetEntitlements");
        assertThat(cost(asked(ana, pages(89))).required("budget").asInt()).isEqualTo(BUDGET);
        for (int spent = 100; spent < BUDGET; spent += 100)
            assertThat(ana.ask(pages(89)).status()).isEqualTo(200);
        assertThat(edge.billing().calls.of("GetEntitlements")).isEqualTo(before);
        var told = cost(asked(ana, pages(89)));
        assertThat(told.required("budget").asInt()).isEqualTo(3 * BUDGET);
        assertThat(told.required("limit").asInt())
                .as("what one operation may cost is the same")
                .isEqualTo(BUDGET / 5);
        assertThat(told.required("left").asInt())
                .as("what was spent before counts")
                .isBetween(3 * BUDGET - 600, 3 * BUDGET - 300);
        var free = cost(asked(ana, "{ __typename }"));
        assertThat(free.required("budget").asInt()).isEqualTo(3 * BUDGET);
        var last = ana.ask(pages(89));
        for (int more = 0; more < 30 && last.status() == 200; more++) last = ana.ask(pages(89));
        assertThat(last.reason()).isEqualTo("COST_BUDGET");
        assertThat(last.error().at("/extensions/metadata/limit").asString()).isEqualTo(Integer.toString(3 * BUDGET));
        assertThat(last.error().path("message").asString()).startsWith("operations may cost 1500 in 60 s");
        assertThat(edge.billing().calls.of("GetEntitlements")).isEqualTo(before + 1);
    }

    @Test
    void while_billing_is_away_the_budget_of_everybody_holds() {
        var alone = Edge.of("BFF_COST_A_MINUTE", Integer.toString(BUDGET), "BFF_BILLING", "localhost:1")
                .begin();
        try {
            var ana = alone.person("Ana");
            for (int spent = 0; spent < BUDGET; spent += 100)
                assertThat(ana.ask(pages(89)).status()).isEqualTo(200);
            var refused = ana.ask(pages(89));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.reason()).isEqualTo("COST_BUDGET");
            assertThat(refused.json().path("errors")).hasSize(1);
            assertThat(refused.error().at("/extensions/metadata/limit").asString())
                    .isEqualTo(Integer.toString(BUDGET));
            assertThat(refused.error().at("/extensions/retryDelay").asLong())
                    .as("100 of 500 in a minute")
                    .isBetween(1L, 12_000L);
            assertThat(ana.ask("{ __typename }").status()).isEqualTo(200);
        } finally {
            alone.end();
        }
    }

    /// A page of scenarios costs a call, the page, and its scenarios.
    static String pages(int first) {
        return "{ scenarios(first: %d) { nodes { title } } }".formatted(first);
    }

    @Test
    void an_operation_that_costs_too_much_is_refused_before_anything_is_fetched() {
        var ana = edge.person("Ana");
        int calls = edge.content().calls.of("ListScenarios");
        var refused = ana.ask(pages(90));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).isEqualTo("COST_LIMIT");
        assertThat(refused.error().at("/extensions/metadata/limit").asString()).isEqualTo("100");
        assertThat(refused.error().at("/extensions/metadata/cost").asString()).isEqualTo("101");
        assertThat(refused.error().at("/extensions/retryable").asBoolean()).isFalse();
        assertThat(edge.content().calls.of("ListScenarios")).isEqualTo(calls);
        var told = cost(asked(ana, pages(89)));
        assertThat(told.required("left").asInt())
                .as("the refused one took nothing")
                .isEqualTo(BUDGET - 100);
    }

    @Test
    void an_address_without_a_token_has_a_fifth() {
        var told = cost(asked(edge.nobody(), "{ plans { id } }"));
        assertThat(told.required("budget").asInt()).isEqualTo(BUDGET / 5);
    }

    @Test
    void a_subscription_is_charged_when_it_begins() throws Exception {
        var ana = edge.person("Ana");
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var socket = ana.socket()) {
            int begun = 0;
            while (begun < 20) {
                socket.subscribe(
                        UUID.randomUUID().toString(),
                        "subscription($id: ID!) { speakingEvents(sessionId: $id) { cursor } }",
                        Map.of("id", id));
                begun++;
                if (cost(asked(ana, "{ plans { id } }")).isMissingNode()) break;
            }
            assertThat(begun)
                    .as("subscriptions of 51, and as many operations of 20")
                    .isBetween(5, 9);
        }
    }
}
