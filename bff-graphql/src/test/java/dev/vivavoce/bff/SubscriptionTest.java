package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.failure.Failure;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What a person pays for, through the graph.
class SubscriptionTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String PARTS =
            "{ plan { name } interval status cancelsAtPeriodEnd graceUntil price { amount currency } }";
    private static final String VIEWER = "{ viewer { subscription " + PARTS + " } }";

    private static final String PLANNED =
            "{ plan { name } interval seats price { amount } plannedChange { plan { name } interval seats at } }";
    private static final String ERRORS = "errors { __typename ... on InvalidInput { violations { field } } }";

    private final Person person = edge.person("Ana");

    @AfterEach
    void refuseNothing() {
        edge.billing().subscriptions.refusal = null;
        edge.billing().subscriptions.declines = false;
    }

    @Test
    void the_plans_say_what_they_give() {
        assertThat(person.ask("{ plans { id documents documentBytes modelTokensADay charactersSynthesized } }")
                        .at("/plans")
                        .toString())
                .isEqualTo("""
                        [{"id":"free","documents":20,"documentBytes":1.0E8,"modelTokensADay":100000,\
                        "charactersSynthesized":100000},\
                        {"id":"pro","documents":500,"documentBytes":2.0E9,"modelTokensADay":500000,\
                        "charactersSynthesized":2000000},\
                        {"id":"team","documents":500,"documentBytes":2.0E9,"modelTokensADay":500000,\
                        "charactersSynthesized":2000000}]""");
        assertThat(person.ask("{ viewer { entitlements { plan { charactersSynthesized } } } }")
                        .at("/viewer/entitlements/plan/charactersSynthesized")
                        .asInt())
                .isEqualTo(100_000);
    }

    @Test
    void the_plans_have_prices() {
        assertThat(person.ask("{ plans { id prices { interval price { amount currency } } } }")
                        .at("/plans")
                        .toString())
                .isEqualTo("""
                        [{"id":"free","prices":[]},{"id":"pro","prices":[\
                        {"interval":"MONTH","price":{"amount":1200,"currency":"eur"}},\
                        {"interval":"YEAR","price":{"amount":12000,"currency":"eur"}}]},\
                        {"id":"team","prices":[\
                        {"interval":"MONTH","price":{"amount":1000,"currency":"eur"}},\
                        {"interval":"YEAR","price":{"amount":10000,"currency":"eur"}}]}]""");
    }

    @Test
    void a_person_pays_cancels_and_goes_on() {
        assertThat(person.ask(VIEWER).at("/viewer/subscription").isNull()).isTrue();
        assertThat(checkout("pro").at("/startCheckout/page/url").asString()).startsWith("https://pay.example.org/c/");
        assertThat(person.ask(VIEWER).at("/viewer/subscription").toString()).isEqualTo("""
                {"plan":{"name":"Pro"},"interval":"YEAR","status":"ACTIVE","cancelsAtPeriodEnd":false,\
                "graceUntil":null,"price":{"amount":12000,"currency":"eur"}}""");
        assertThat(error(checkout("pro"), "startCheckout")).isEqualTo("AlreadySubscribed");
        assertThat(change("cancelSubscription", Map.of())
                        .at("/cancelSubscription/subscription/cancelsAtPeriodEnd")
                        .asBoolean())
                .isTrue();
        assertThat(change("resumeSubscription", Map.of())
                        .at("/resumeSubscription/subscription/cancelsAtPeriodEnd")
                        .asBoolean(true))
                .isFalse();
        var ended = change("cancelSubscription", Map.of("now", true, "reason", "The exam is over."));
        assertThat(ended.at("/cancelSubscription/subscription").isNull()).isTrue();
        assertThat(ended.at("/cancelSubscription/errors").size()).isZero();
    }

    @Test
    void what_is_refused_has_a_type() {
        assertThat(error(checkout("off"), "startCheckout")).isEqualTo("PaymentsOff");
        assertThat(error(checkout("gold"), "startCheckout")).isEqualTo("PlanUnknown");
        assertThat(error(change("cancelSubscription", Map.of()), "cancelSubscription"))
                .isEqualTo("SubscriptionUnknown");
        assertThat(error(change("resumeSubscription", Map.of()), "resumeSubscription"))
                .isEqualTo("SubscriptionUnknown");
        assertThat(error(
                        person.ask(
                                "mutation($input: OpenPortalInput!) { openPortal(input: $input) { errors { __typename } } }",
                                Map.of("input", Map.of("idempotencyKey", UUID.randomUUID()))),
                        "openPortal"))
                .isEqualTo("SubscriptionUnknown");
    }

    @Test
    void the_invoices_have_an_address_to_read_them_at() {
        checkout("pro");
        assertThat(person.ask(
                                "{ viewer { invoices(first: 5) { nodes { number status total { amount } pageUrl pdfUrl } pageInfo { hasNextPage } } } }")
                        .at("/viewer/invoices")
                        .toString())
                .isEqualTo("""
                        {"nodes":[{"number":"A-1","status":"PAID","total":{"amount":1200},\
                        "pageUrl":"https://pay.example.org/i/1","pdfUrl":null}],"pageInfo":{"hasNextPage":false}}""");
    }

    @Test
    void whoever_watches_is_told_of_the_change() throws Exception {
        checkout("pro");
        var body = Person.JSON.writeValueAsString(
                Map.of("query", "subscription { subscriptionChanged { subscription " + PARTS + " } }"));
        var request = person.post(body).setHeader("Accept", "text/event-stream").build();
        assertThat(edge.http().send(request, BodyHandlers.ofString()).body())
                .contains("\"subscription\":null")
                .contains("\"status\":\"ACTIVE\"")
                .contains("event: complete");
    }

    @Test
    void a_page_with_everything_of_the_plan_costs_one_call_each() {
        checkout("pro");
        person.ask("{ plans { id } viewer { entitlements { plan { id } } subscription " + PARTS + " } }");
        var lastRequest = edge.billing().calls.lastRequestId();
        assertThat(edge.billing().calls.of(lastRequest, "BatchGetSubscriptions"))
                .isEqualTo(1);
        assertThat(edge.billing().calls.of(lastRequest, "BatchGetEntitlements")).isEqualTo(1);
    }

    @Test
    void a_plan_is_for_one_person_or_for_as_many_as_are_asked_for() {
        checkout("pro");
        assertThat(person.ask("{ viewer { subscription " + PLANNED + " } }")
                        .at("/viewer/subscription")
                        .toString())
                .isEqualTo("""
                        {"plan":{"name":"Pro"},"interval":"YEAR","seats":1,"price":{"amount":12000},"plannedChange":null}""");
        var owner = edge.person("Eva");
        change(owner, "startCheckout", wanted("team", "MONTH", 3), "page { url }");
        assertThat(owner.ask("{ viewer { subscription " + PLANNED + " } }")
                        .at("/viewer/subscription")
                        .toString())
                .isEqualTo("""
                        {"plan":{"name":"Team"},"interval":"MONTH","seats":3,"price":{"amount":3000},"plannedChange":null}""");
    }

    @Test
    void what_costs_more_begins_at_once_and_for_the_amounts_of_its_preview() {
        checkout("pro");
        var team = wanted("team", "YEAR", 3);
        var preview = preview(team).at("/viewer/planChangePreview");
        assertThat(preview.toString()).isEqualTo("""
                {"preview":{"atPeriodEnd":false,"takesEffectAt":"2026-11-18T11:06:40.000Z",\
                "dueNow":{"amount":18000,"currency":"eur"},"credit":{"amount":100,"currency":"eur"},"lines":[\
                {"description":"Unused time","amount":{"amount":-12000,"currency":"eur"}},\
                {"description":"Remaining time","amount":{"amount":30000,"currency":"eur"}}],\
                "price":{"amount":30000,"currency":"eur"},"proratedAt":"2026-11-18T11:06:40.000Z"},"errors":[]}""");
        team.put("proratedAt", preview.at("/preview/proratedAt").asString());
        assertThat(changePlan(team).at("/changePlan").toString()).isEqualTo("""
                {"subscription":{"plan":{"name":"Team"},"interval":"YEAR","seats":3,"price":{"amount":30000},\
                "plannedChange":null},"paymentNeeded":null,"errors":[]}""");
    }

    @Test
    void what_costs_less_begins_with_the_next_period_and_can_be_taken_back() {
        change("startCheckout", wanted("team", "YEAR", 3), "page { url }");
        var pro = wanted("pro", "MONTH", 1);
        assertThat(preview(pro).at("/viewer/planChangePreview/preview").toString())
                .isEqualTo("""
                        {"atPeriodEnd":true,"takesEffectAt":"2027-01-15T08:00:00.000Z",\
                        "dueNow":{"amount":0,"currency":"eur"},"credit":{"amount":0,"currency":"eur"},"lines":[],\
                        "price":{"amount":1200,"currency":"eur"},"proratedAt":"2026-11-18T11:06:40.000Z"}""");
        assertThat(changePlan(pro).at("/changePlan/subscription").toString()).isEqualTo("""
                {"plan":{"name":"Team"},"interval":"YEAR","seats":3,"price":{"amount":30000},\
                "plannedChange":{"plan":{"name":"Pro"},"interval":"MONTH","seats":1,"at":"2027-01-15T08:00:00.000Z"}}""");
        assertThat(changePlan(wanted("team", "YEAR", 3))
                        .at("/changePlan/subscription/plannedChange")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_declined_card_leads_to_a_page_and_changes_nothing() {
        checkout("pro");
        edge.billing().subscriptions.declines = true;
        assertThat(changePlan(wanted("team", "YEAR", 3)).at("/changePlan").toString())
                .isEqualTo("""
                        {"subscription":null,"paymentNeeded":{"url":"https://pay.example.org/i/2",\
                        "expiresAt":"2027-01-15T08:00:00.000Z"},"errors":[]}""");
        assertThat(person.ask(VIEWER).at("/viewer/subscription/plan/name").asString())
                .isEqualTo("Pro");
    }

    @Test
    void what_refuses_a_change_has_a_type_before_it_is_made_and_then() {
        var team = wanted("team", "YEAR", 3);
        refuses(team, "SubscriptionUnknown");
        checkout("pro");
        refuses(wanted("off", "YEAR", 1), "PaymentsOff");
        refuses(wanted("gold", "YEAR", 1), "PlanUnknown");
        refuses(wanted("pro", "YEAR", 1), "PlanUnchanged");
        edge.billing().subscriptions.refusal = Failure.precondition("PAYMENT_DUE", "a payment is missing");
        refuses(team, "PaymentDue");
        edge.billing().subscriptions.refusal = Failure.precondition("SEATS_TAKEN", "more seats are taken");
        refuses(team, "SeatsTaken");
        edge.billing().subscriptions.refusal = null;
        change("cancelSubscription", Map.of());
        refuses(team, "SubscriptionEnds");
    }

    private void refuses(Map<String, Object> wanted, String type) {
        assertThat(preview(wanted)
                        .at("/viewer/planChangePreview/errors/0/__typename")
                        .asString())
                .isEqualTo(type);
        assertThat(error(changePlan(wanted), "changePlan")).isEqualTo(type);
    }

    @Test
    void a_wrong_number_of_seats_and_an_old_preview_are_invalid_input() {
        for (int seats : new int[] {0, 51}) {
            var wanted = wanted("team", "YEAR", seats);
            for (var errors : new JsonNode[] {
                change("startCheckout", wanted, "page { url } " + ERRORS).at("/startCheckout/errors"),
                preview(wanted).at("/viewer/planChangePreview/errors"),
                changePlan(wanted).at("/changePlan/errors")
            }) assertThat(errors.toString()).isEqualTo(invalid("seats"));
        }
        checkout("pro");
        var old = wanted("team", "YEAR", 3);
        old.put("proratedAt", "2026-11-18T09:00:00Z");
        assertThat(changePlan(old).at("/changePlan/errors").toString()).isEqualTo(invalid("proratedAt"));
    }

    private static String invalid(String field) {
        return "[{\"__typename\":\"InvalidInput\",\"violations\":[{\"field\":\"" + field + "\"}]}]";
    }

    @Test
    void a_failure_that_is_no_ending_stays_one() {
        edge.billing().subscriptions.refusal = Failure.unavailable("PAYMENTS_UNAVAILABLE", "does not answer");
        assertThat(preview(wanted("team", "YEAR", 3)).reason()).isEqualTo("PAYMENTS_UNAVAILABLE");
        assertThat(changePlan(wanted("team", "YEAR", 3)).reason()).isEqualTo("PAYMENTS_UNAVAILABLE");
    }

    @Test
    void a_planned_change_costs_one_call_for_its_plan_however_often_it_is_asked_for() {
        change("startCheckout", wanted("team", "YEAR", 3), "page { url }");
        changePlan(wanted("pro", "MONTH", 1));
        var viewer = "viewer { subscription " + PLANNED + " }";
        var answer = person.ask("{ one: " + viewer + " two: " + viewer + " }");
        var lastRequest = edge.billing().calls.lastRequestId();
        for (var alias : new String[] {"/one", "/two"})
            assertThat(answer.at(alias + "/subscription/plannedChange/plan/name")
                            .asString())
                    .isEqualTo("Pro");
        assertThat(edge.billing().calls.of(lastRequest, "BatchGetSubscriptions"))
                .isEqualTo(1);
        assertThat(edge.billing().calls.of(lastRequest, "ListPlans"))
                .as("one for the plan, one for that of the change")
                .isEqualTo(2);
    }

    private static Map<String, Object> wanted(String planId, String interval, int seats) {
        return new HashMap<>(Map.of("planId", planId, "interval", interval, "seats", seats));
    }

    private Person.Answer preview(Map<String, Object> wanted) {
        return person.ask(
                "query($input: PlanChangeInput!) { viewer { planChangePreview(input: $input) { preview {"
                        + " atPeriodEnd takesEffectAt dueNow { amount currency } credit { amount currency }"
                        + " lines { description amount { amount currency } } price { amount currency } proratedAt } "
                        + ERRORS + " } } }",
                Map.of("input", wanted));
    }

    private Person.Answer changePlan(Map<String, Object> wanted) {
        return change("changePlan", wanted, "subscription " + PLANNED + " paymentNeeded { url expiresAt } " + ERRORS);
    }

    private Person.Answer checkout(String planId) {
        return change("startCheckout", Map.of("planId", planId, "interval", "YEAR"), "page { url }");
    }

    private Person.Answer change(String mutation, Map<String, Object> input) {
        return change(mutation, input, "subscription " + PARTS);
    }

    private Person.Answer change(String mutation, Map<String, Object> input, String wanted) {
        return change(person, mutation, input, wanted);
    }

    private static Person.Answer change(Person person, String mutation, Map<String, Object> input, String wanted) {
        var whole = new HashMap<String, Object>(input);
        whole.put("idempotencyKey", UUID.randomUUID());
        var type = mutation.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + mutation.substring(1) + "Input!";
        return person.ask(
                "mutation($input: " + type + ") { " + mutation + "(input: $input) { " + wanted
                        + " errors { __typename } } }",
                Map.of("input", whole));
    }

    private static String error(Person.Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }
}
