package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakePrompts;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.content.v1.ModelPurpose;
import dev.vivavoce.content.v1.PromptContent;
import dev.vivavoce.content.v1.PromptExample;
import dev.vivavoce.content.v1.PromptVariable;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What authors do with prompts, through the graph.
class PromptTest {
    private static final String ID = GlobalId.of("Prompt", FakePrompts.NAME);
    private static final String UNKNOWN = GlobalId.of("Prompt", "nothing");

    private static final String LIST = """
            query($first: Int!, $after: String) {
              prompts(first: $first, after: $after) {
                nodes { id name purpose revision latestVersion hasDraft }
                edges { cursor }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
    private static final String READ = """
            query($id: ID!, $version: Int) {
              prompt(promptId: $id, version: $version) {
                prompt { id name purpose revision latestVersion hasDraft }
                content { ...Texts }
                draft { ...Texts }
                versions { version publishedAt }
              }
            }
            fragment Texts on PromptContent {
              purpose system template jsonSchema mostTokens
              variables { name isLearners isOptional longest }
              examples { name values { name value } }
            }
            """;
    private static final String SAVE = """
            mutation($key: UUID!, $id: ID!, $revision: Int!, $content: PromptContentInput!) {
              savePrompt(input: {idempotencyKey: $key, promptId: $id, revision: $revision, content: $content}) {
                prompt { revision hasDraft }
                errors {
                  __typename
                  ... on InvalidInput { violations { field description } }
                  ... on PromptChanged { revision }
                }
              }
            }
            """;
    private static final String PUBLISH = """
            mutation($key: UUID!, $id: ID!, $revision: Int!) {
              publishPrompt(input: {idempotencyKey: $key, promptId: $id, revision: $revision}) {
                prompt { revision latestVersion hasDraft } errors { __typename }
              }
            }
            """;
    private static final String ROLL_BACK = """
            mutation($key: UUID!, $id: ID!, $revision: Int!, $version: Int!) {
              rollBackPrompt(input: {idempotencyKey: $key, promptId: $id, revision: $revision, version: $version}) {
                prompt { latestVersion } errors { __typename }
              }
            }
            """;
    private static final String TRY = """
            subscription($id: ID!, $version: Int, $example: String, $values: [PromptValueInput!]! = []) {
              promptTrial(promptId: $id, version: $version, example: $example, values: $values) {
                __typename
                ... on PromptTrialText { text }
                ... on PromptTrialEnd { model version inputTokens outputTokens firstTokenLatency latency isCut }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person author = author("Ada");

    @BeforeEach
    void one_version() {
        edge.content()
                .prompts
                .reset(PromptContent.newBuilder()
                        .setPurpose(ModelPurpose.MODEL_PURPOSE_DIALOGUE)
                        .setSystem("You are a patient.")
                        .setTemplate("{{talk}} {{mood}}")
                        .addVariables(variable("talk").setIsLearners(true).setLongest(7_000))
                        .addVariables(variable("mood").setIsOptional(true).setLongest(100))
                        .setJsonSchema("{}")
                        .setMostTokens(200)
                        .addExamples(PromptExample.newBuilder()
                                .setName("a talk")
                                .putVariables("mood", "calm")
                                .putVariables("talk", "Hello."))
                        .build());
    }

    @Test
    void the_list_is_paged_and_costs_one_call() {
        var first = author.ask(LIST, Map.of("first", 2)).at("/prompts");
        var calls = edge.content().calls;
        assertThat(calls.of(calls.lastRequestId(), "ListPrompts")).isEqualTo(1);
        assertThat(calls.of(calls.lastRequestId(), "GetPrompt")).isZero();
        assertThat(first.at("/nodes/0/name").asString()).isEqualTo("prompt-0");
        assertThat(first.at("/nodes/0/purpose").asString()).isEqualTo("JUDGEMENT");
        assertThat(first.at("/nodes/0/latestVersion").isNull()).isTrue();
        assertThat(first.at("/nodes/1/latestVersion").asInt()).isEqualTo(1);
        assertThat(first.at("/nodes/0/hasDraft").asBoolean()).isTrue();
        var rest = author.ask(
                        LIST,
                        Map.of(
                                "first",
                                2,
                                "after",
                                first.at("/pageInfo/endCursor").asString()))
                .at("/prompts");
        assertThat(rest.at("/nodes")).hasSize(1);
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void a_prompt_is_read_with_the_values_of_its_examples_in_order() {
        var read = author.ask(READ, Map.of("id", ID)).at("/prompt");
        assertThat(read.at("/prompt/id").asString()).isEqualTo(ID);
        assertThat(read.at("/draft").isNull()).isTrue();
        var content = read.at("/content");
        assertThat(content.at("/template").asString()).isEqualTo("{{talk}} {{mood}}");
        assertThat(content.at("/variables/0/isLearners").asBoolean()).isTrue();
        assertThat(content.at("/variables/1/isOptional").asBoolean()).isTrue();
        assertThat(content.at("/variables/1/longest").asInt()).isEqualTo(100);
        assertThat(content.at("/examples/0/values/0/name").asString()).isEqualTo("talk");
        assertThat(content.at("/examples/0/values/1/value").asString()).isEqualTo("calm");
        assertThat(read.at("/versions/0/version").asInt()).isEqualTo(1);
        assertThat(author.ask(READ, Map.of("id", UNKNOWN)).at("/prompt").isNull())
                .isTrue();
        assertThat(author.ask(READ, Map.of("id", ID, "version", 9))
                        .at("/prompt")
                        .isNull())
                .isTrue();
        assertThat(author.ask(READ, Map.of("id", ID, "version", 0)).reason()).isEqualTo("VERSION_OUT_OF_RANGE");
    }

    @Test
    void a_draft_is_saved_published_and_rolled_back() {
        var saved = save(ID, 1, content("You are a clerk."));
        assertThat(saved.at("/errors")).isEmpty();
        assertThat(saved.at("/prompt/revision").asInt()).isEqualTo(2);
        assertThat(saved.at("/prompt/hasDraft").asBoolean()).isTrue();
        var sent = edge.content().prompts.sent;
        assertThat(sent.getPurpose()).isEqualTo(ModelPurpose.MODEL_PURPOSE_DIALOGUE);
        assertThat(sent.getJsonSchema()).isEmpty();
        assertThat(sent.getVariables(0))
                .isEqualTo(
                        variable("talk").setIsLearners(true).setLongest(7_000).build());
        assertThat(sent.getExamples(0).getVariablesMap()).containsEntry("talk", "Hi.");
        var read = author.ask(READ, Map.of("id", ID)).at("/prompt");
        assertThat(read.at("/draft/jsonSchema").isNull()).isTrue();
        assertThat(read.at("/content/jsonSchema").asString()).isEqualTo("{}");

        var key = UUID.randomUUID();
        var published = author.ask(PUBLISH, Map.of("key", key.toString(), "id", ID, "revision", 2))
                .at("/publishPrompt");
        assertThat(published.at("/prompt/latestVersion").asInt()).isEqualTo(2);
        assertThat(edge.content().prompts.key).isEqualTo(key.toString());
        assertThat(rollBack(3, 1).at("/prompt/latestVersion").asInt()).isEqualTo(3);
        assertThat(author.ask(READ, Map.of("id", ID))
                        .at("/prompt/content/system")
                        .asString())
                .isEqualTo("You are a patient.");
    }

    @Test
    void what_cannot_be_changed_has_typed_errors() {
        var wrong = save(ID, 1, content(" "));
        assertThat(wrong.at("/errors/0/__typename").asString()).isEqualTo("InvalidInput");
        assertThat(wrong.at("/errors/0/violations").findValuesAsString("field"))
                .containsExactly("system", "jsonSchema", "variables[0].name", "examples[0].values.most_tokens");
        var behind = save(ID, 7, content("You are late."));
        assertThat(behind.at("/errors/0/__typename").asString()).isEqualTo("PromptChanged");
        assertThat(behind.at("/errors/0/revision").asInt()).isEqualTo(1);
        assertThat(type(save(ID, 0, content("New.")))).as("no new prompt").isEqualTo("InvalidInput");
        assertThat(type(save(UNKNOWN, 1, content("Lost.")))).isEqualTo("PromptUnknown");
        assertThat(type(publish(ID, 1))).isEqualTo("PromptDraftMissing");
        assertThat(type(publish(ID, 5))).isEqualTo("PromptChanged");
        assertThat(type(publish(ID, 0))).isEqualTo("InvalidInput");
        assertThat(type(publish(UNKNOWN, 1))).isEqualTo("PromptUnknown");
        assertThat(type(rollBack(1, 0))).isEqualTo("InvalidInput");
        assertThat(type(rollBack(0, 1))).isEqualTo("InvalidInput");
        assertThat(type(rollBack(1, 9))).isEqualTo("PromptUnknown");
        assertThat(author.ask(READ, Map.of("id", GlobalId.of("Attempt", "1"))).reason())
                .isEqualTo("ID_INVALID");
    }

    @Test
    void an_example_has_one_value_for_a_variable() {
        var content = new HashMap<>(content("You are a clerk."));
        var twice = List.of(Map.of("name", "talk", "value", "Hi."), Map.of("name", "talk", "value", "Bye."));
        content.put("examples", List.of(Map.of("name", "a talk", "values", twice)));
        var refused = save(ID, 1, content);
        assertThat(refused.at("/errors/0/violations/0/field").asString()).isEqualTo("examples[0].values");
        try (var socket = author.socket()) {
            socket.subscribe("1", TRY, Map.of("id", ID, "values", twice));
            assertThat(socket.next().toString()).contains("FIELD_INVALID");
        }
    }

    @Test
    void a_trial_sends_the_answer_in_pieces_and_what_it_has_cost() {
        try (var socket = author.socket()) {
            socket.subscribe("1", TRY, Map.of("id", ID, "example", "a talk"));
            assertThat(socket.next().at("/payload/data/promptTrial/text").asString())
                    .isEqualTo("Good ");
            assertThat(socket.next().at("/payload/data/promptTrial/text").asString())
                    .isEqualTo("morning.");
            var end = socket.next().at("/payload/data/promptTrial");
            assertThat(end.at("/model").asString()).isEqualTo("main");
            assertThat(end.at("/version").isNull()).as("the draft").isTrue();
            assertThat(end.at("/inputTokens").asInt()).isEqualTo(120);
            assertThat(end.at("/outputTokens").asInt()).isEqualTo(7);
            assertThat(end.at("/firstTokenLatency").asInt()).isEqualTo(310);
            assertThat(end.at("/latency").asInt()).isEqualTo(900);
            assertThat(end.at("/isCut").asBoolean()).isTrue();
            assertThat(socket.next().path("type").asString()).isEqualTo("complete");
            assertThat(edge.content().prompts.tried.getExample()).isEqualTo("a talk");
            assertThat(edge.content().prompts.tried.getVersion()).isZero();

            socket.subscribe(
                    "2",
                    TRY,
                    Map.of("id", ID, "version", 1, "values", List.of(Map.of("name", "talk", "value", "Hi."))));
            for (int i = 0; i < 2; i++) socket.next();
            assertThat(socket.next().at("/payload/data/promptTrial/version").asInt())
                    .isEqualTo(1);
            assertThat(socket.next().path("type").asString()).isEqualTo("complete");
            assertThat(edge.content().prompts.tried.getVariablesMap()).containsEntry("talk", "Hi.");

            edge.content().prompts.hasModel = false;
            socket.subscribe("3", TRY, Map.of("id", ID));
            assertThat(socket.next().toString()).contains("MODEL_OFF");
            edge.content().prompts.hasModel = true;
        }
    }

    @Test
    void a_learner_reads_in_one_call_whether_a_purpose_has_a_model() {
        var learner = edge.person("Lea");
        var writing = offer(learner, "WRITING");
        assertThat(writing.at("/purpose").asString()).isEqualTo("WRITING");
        assertThat(writing.at("/isConfigured").asBoolean()).isTrue();
        assertThat(writing.at("/isThirdPartyOnly").asBoolean()).isTrue();
        edge.content().calls.reset();
        var dialogue = offer(learner, "DIALOGUE");
        assertThat(dialogue.at("/purpose").asString()).isEqualTo("DIALOGUE");
        assertThat(dialogue.at("/isConfigured").asBoolean()).isFalse();
        assertThat(dialogue.at("/isThirdPartyOnly").asBoolean()).isFalse();
        assertThat(edge.content().calls.all()).isEqualTo(1);
    }

    private static JsonNode offer(Person learner, String purpose) {
        var query = "query($purpose: ModelPurpose!) { modelOffer(purpose: $purpose) {"
                + " purpose isConfigured isThirdPartyOnly } }";
        return learner.ask(query, Map.of("purpose", purpose)).at("/modelOffer");
    }

    @Test
    void a_learner_reaches_nothing_of_it() {
        var learner = edge.person("Lea");
        assertThat(learner.ask(LIST, Map.of("first", 2)).reason()).isEqualTo("ROLE_MISSING");
        assertThat(learner.ask(READ, Map.of("id", ID)).reason()).isEqualTo("ROLE_MISSING");
        assertThat(learner.ask(PUBLISH, Map.of("key", UUID.randomUUID().toString(), "id", ID, "revision", 1))
                        .reason())
                .isEqualTo("ROLE_MISSING");
        try (var socket = learner.socket()) {
            socket.subscribe("1", TRY, Map.of("id", ID));
            assertThat(socket.next().toString()).contains("ROLE_MISSING");
        }
    }

    private static PromptVariable.Builder variable(String name) {
        return PromptVariable.newBuilder().setName(name);
    }

    private static Map<String, Object> content(String system) {
        return Map.of(
                "purpose",
                "DIALOGUE",
                "system",
                system,
                "template",
                "{{talk}}",
                "variables",
                List.of(Map.of("name", "talk", "isLearners", true, "isOptional", false, "longest", 7_000)),
                "mostTokens",
                200,
                "examples",
                List.of(Map.of("name", "a talk", "values", List.of(Map.of("name", "talk", "value", "Hi.")))));
    }

    private JsonNode save(String id, int revision, Map<String, Object> content) {
        return author.ask(SAVE, Map.of("key", key(), "id", id, "revision", revision, "content", content))
                .at("/savePrompt");
    }

    private JsonNode publish(String id, int revision) {
        return author.ask(PUBLISH, Map.of("key", key(), "id", id, "revision", revision))
                .at("/publishPrompt");
    }

    private JsonNode rollBack(int revision, int version) {
        return author.ask(ROLL_BACK, Map.of("key", key(), "id", ID, "revision", revision, "version", version))
                .at("/rollBackPrompt");
    }

    private static String type(JsonNode payload) {
        return payload.at("/errors/0/__typename").asString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Person author(String name) {
        var person = edge.person(name);
        var token = edge.identity()
                .keys
                .sign(claims -> claims.subject(person.id().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER", "AUTHOR")));
        return new Person(edge, person.id(), token.reveal());
    }
}
