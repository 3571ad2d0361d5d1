package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.speech.v1.RunState;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Pipelines and their runs through the graph.
class PipelineTest {
    private static final String CREATE = """
            mutation($input: CreatePipelineInput!) {
              createPipeline(input: $input) {
                pipeline { id name version steps { timeLimit tries fallBack { text passOn voiceId }
                  work { __typename ... on RecognitionWork { language vocabulary } ... on ModelWork { instruction }
                    ... on SynthesisWork { voiceId rate pitch format } } } }
                errors { __typename ... on TooManyPipelines { most } ... on InvalidInput { violations { field } } } } }
            """;

    private static final String RUN = """
            mutation($input: RunPipelineInput!) {
              runPipeline(input: $input) { pipelineRun { id state steps cursor pipelineId }
                errors { __typename ... on TooManyPipelineRuns { most mostAtWork } } } }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void count_from_zero() {
        edge.speech().calls.reset();
    }

    @Test
    void a_pipeline_comes_back_as_it_was_stored() {
        var steps = List.of(
                Map.of("work", Map.of("recognition", Map.of("language", "en-GB", "vocabulary", List.of("Zebulon")))),
                Map.of(
                        "work",
                        Map.of("model", Map.of("instruction", "Answer.")),
                        "timeLimit",
                        5_000,
                        "tries",
                        1,
                        "fallBack",
                        Map.of("passOn", true)),
                Map.of("work", Map.of("synthesis", Map.of("voiceId", "cmu-slt", "rate", 1.5, "format", "WAV"))));
        var created = create("An answer", steps);
        assertThat(created.at("/errors")).isEmpty();
        assertThat(created.at("/pipeline/steps/0/work").toString())
                .isEqualTo("{\"__typename\":\"RecognitionWork\",\"language\":\"en-GB\",\"vocabulary\":[\"Zebulon\"]}");
        assertThat(created.at("/pipeline/steps/1").toString())
                .isEqualTo(
                        "{\"timeLimit\":5000,\"tries\":1,\"fallBack\":{\"text\":null,\"passOn\":true,\"voiceId\":null},"
                                + "\"work\":{\"__typename\":\"ModelWork\",\"instruction\":\"Answer.\"}}");
        assertThat(created.at("/pipeline/steps/2/work").toString())
                .isEqualTo("{\"__typename\":\"SynthesisWork\",\"voiceId\":\"cmu-slt\",\"rate\":1.5,\"pitch\":1.0,"
                        + "\"format\":\"WAV\"}");
        var id = created.at("/pipeline/id").asString();
        assertThat(ana.ask("query($id: ID!) { pipeline(id: $id) { name version } }", Map.of("id", id))
                        .at("/pipeline")
                        .toString())
                .isEqualTo("{\"name\":\"An answer\",\"version\":1}");
    }

    @Test
    void refusals_have_their_types_and_name_the_step() {
        var step = Map.of("work", Map.of("model", Map.of("instruction", "")));
        var invalid = create("Refused", List.of(model(), step));
        assertThat(invalid.at("/errors/0/violations/0/field").asString()).isEqualTo("steps[1].model.instruction");
        var tooMany = create("One too many", List.of(model()));
        assertThat(tooMany.at("/errors/0").toString()).isEqualTo("{\"__typename\":\"TooManyPipelines\",\"most\":50}");
        var two = Map.of("work", Map.of("model", Map.of("instruction", "a"), "recognition", Map.of()));
        assertThat(ana.ask(CREATE, Map.of("input", input("Two", List.of(two))))
                        .json()
                        .has("errors"))
                .isTrue();
    }

    @Test
    void a_change_that_is_late_gets_the_present_version() {
        var id = create("An answer", List.of(model())).at("/pipeline/id").asString();
        var changed = update(id, 1, "A better answer");
        assertThat(changed.at("/pipeline/version").asInt()).isEqualTo(2);
        var late = update(id, 1, "A worse answer").at("/errors/0");
        assertThat(late.toString())
                .isEqualTo(
                        "{\"__typename\":\"PipelineChanged\",\"pipeline\":{\"name\":\"A better answer\",\"version\":2}}");
    }

    @Test
    void a_run_tells_each_attempt_and_a_page_costs_one_call() {
        var run = run(pipeline(), Map.of("text", "A question.")).at("/pipelineRun");
        assertThat(run.at("/steps").toString()).isEqualTo("[\"MODEL\",\"SYNTHESIS\"]");
        var id = run.at("/id").asString();
        edge.speech().calls.reset();
        var detail = ana.ask("""
                        query($id: ID!) { pipelineRun(id: $id) { inputText inputTranscriptionId run { attempts {
                          step number kind state failure byFallBack mayBePaid repeatsPaid startedAt endedAt text
                          use { engine inputTokens outputTokens costMicros audio } } } } }
                        """, Map.of("id", id)).at("/pipelineRun");
        assertThat(detail.at("/inputText").asString()).isEqualTo("A question.");
        assertThat(detail.at("/inputTranscriptionId").isNull()).isTrue();
        assertThat(detail.at("/run/attempts/0").toString())
                .isEqualTo("{\"step\":0,\"number\":2,\"kind\":\"MODEL\",\"state\":\"COMPLETED\",\"failure\":null,"
                        + "\"byFallBack\":false,\"mayBePaid\":true,\"repeatsPaid\":true,"
                        + "\"startedAt\":\"2026-11-18T11:06:41.000Z\",\"endedAt\":\"2026-11-18T11:06:43.000Z\","
                        + "\"text\":\"An answer.\",\"use\":{\"engine\":\"small\",\"inputTokens\":40,\"outputTokens\":9,"
                        + "\"costMicros\":3.0E9,\"audio\":null}}");
        assertThat(edge.speech().calls.all()).isEqualTo(1);
        edge.speech().calls.reset();
        var page = ana.ask(
                        "query($id: ID!) { viewer { pipelineRuns(pipelineId: $id) { totalCount nodes { id state } }"
                                + " pipelines { totalCount } } }",
                        Map.of("id", run.at("/pipelineId").asString()))
                .at("/viewer");
        assertThat(page.at("/pipelineRuns/nodes/0/id").asString()).isEqualTo(id);
        assertThat(page.at("/pipelineRuns/totalCount").asInt()).isEqualTo(1);
        assertThat(edge.speech().calls.all()).isEqualTo(2);
    }

    @Test
    void the_newest_runs_of_a_page_of_pipelines_cost_one_call() {
        var first = pipeline();
        var second = pipeline();
        for (var pipeline : List.of(first, first, first, second)) run(pipeline, Map.of("text", "A question."));
        edge.speech().calls.reset();
        var nodes = ana.ask("{ viewer { pipelines { nodes { id newestRuns { id pipelineId } } } } }", Map.of())
                .at("/viewer/pipelines/nodes");
        for (var pipeline : nodes) {
            var id = pipeline.at("/id").asString();
            if (id.equals(first)) assertThat(pipeline.at("/newestRuns")).hasSize(2);
            if (id.equals(second)) assertThat(pipeline.at("/newestRuns")).hasSize(1);
            for (var run : pipeline.at("/newestRuns"))
                assertThat(run.at("/pipelineId").asString()).isEqualTo(id);
        }
        assertThat(edge.speech().calls.all()).isEqualTo(2);
    }

    @Test
    void operators_see_whose_runs_there_are_by_one_call_to_each_service() {
        var owner = ana.id().toString();
        var id = run(pipeline(), Map.of("text", "A question."))
                .at("/pipelineRun/id")
                .asString();
        edge.speech().calls.reset();
        edge.identity().calls.reset();
        var runs = administrator("Eve")
                .ask("""
                        query($person: ID, $run: ID) {
                          operatedPipelineRuns(state: FAILED, personId: $person, pipelineRunId: $run) {
                            totalCount nodes { id ownerId owner { id displayName email } state steps attempts {
                              text transcriptionId use { engine costMicros } } } } }
                        """, Map.of("person", GlobalId.of("Person", owner), "run", id))
                .at("/operatedPipelineRuns");
        var asked = edge.speech().pipelines.operated.get();
        assertThat(asked.getState()).isEqualTo(RunState.RUN_STATE_FAILED);
        assertThat(asked.getUserId()).isEqualTo(owner);
        assertThat(GlobalId.of("PipelineRun", asked.getRunId())).isEqualTo(id);
        assertThat(runs.at("/totalCount").asInt())
                .isEqualTo(runs.at("/nodes").size())
                .isGreaterThan(0);
        for (var run : runs.at("/nodes")) {
            assertThat(run.at("/owner/id")).isEqualTo(run.at("/ownerId"));
            assertThat(run.at("/attempts/0/use/engine").asString()).isEqualTo("small");
            assertThat(run.at("/attempts/0/text").isNull()).isTrue();
            if (run.at("/id").asString().equals(id))
                assertThat(run.at("/owner/displayName").asString()).isEqualTo("Ana");
        }
        assertThat(edge.speech().calls.all()).isEqualTo(1);
        assertThat(edge.identity().calls.of("BatchGetUsers")).isEqualTo(1);
    }

    private static Person administrator(String name) {
        var id = edge.identity().user(name);
        var token = edge.identity()
                .keys
                .sign(claims -> claims.subject(id.toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER", "ADMIN")));
        return new Person(edge, id, token.reveal());
    }

    @Test
    void what_cannot_be_run_has_its_type() {
        var pipeline = pipeline();
        var file = GlobalId.of("Transcription", UUID.randomUUID().toString());
        assertThat(run(pipeline, Map.of("transcriptionId", file))
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo("PipelineFileMissing");
        assertThat(run(pipeline, Map.of("text", "One too many")).at("/errors/0").toString())
                .isEqualTo("{\"__typename\":\"TooManyPipelineRuns\",\"most\":200,\"mostAtWork\":5}");
    }

    @Test
    void a_watch_goes_on_from_its_cursor_and_nobody_else_sees_it() throws Exception {
        var id = run(pipeline(), Map.of("text", "A question."))
                .at("/pipelineRun/id")
                .asString();
        assertThat(watch(ana, id, "0")).contains("\"state\":\"RUNNING\"", "\"state\":\"COMPLETED\"", "event: complete");
        assertThat(watch(ana, id, "4")).contains("\"cursor\":\"5\"").doesNotContain("\"cursor\":\"4\"");
        assertThat(watch(ana, id, "forged")).contains("CURSOR_INVALID");
        var ben = edge.person("Ben");
        assertThat(watch(ben, id, "0")).contains("RUN_UNKNOWN");
        assertThat(ben.ask("query($id: ID!) { pipelineRun(id: $id) { inputText } }", Map.of("id", id))
                        .at("/pipelineRun")
                        .isNull())
                .isTrue();
        assertThat(change(ben, "cancelPipelineRun", id)
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo("PipelineRunUnknown");
        assertThat(change(ana, "cancelPipelineRun", id).at("/errors")).isEmpty();
        assertThat(change(ben, "deletePipelineRun", id)
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo("PipelineRunUnknown");
        assertThat(change(ana, "deletePipelineRun", id).at("/errors")).isEmpty();
    }

    private static JsonNode change(Person person, String field, String id) {
        return person.ask(
                        "mutation($id: ID!) { %s(input: {pipelineRunId: $id}) { errors { __typename } } }"
                                .formatted(field),
                        Map.of("id", id))
                .at("/" + field);
    }

    private static String watch(Person person, String id, String after) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of(
                "query",
                "subscription($id: ID!, $after: String) {"
                        + " pipelineRunChanged(pipelineRunId: $id, after: $after) { cursor state attempts { state } } }",
                "variables",
                Map.of("id", id, "after", after)));
        var request = person.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }

    private String pipeline() {
        return create("An answer", List.of(model())).at("/pipeline/id").asString();
    }

    private static Map<String, ?> model() {
        return Map.of("work", Map.of("model", Map.of("instruction", "Answer.")));
    }

    private static Map<String, ?> input(String name, List<? extends Map<String, ?>> steps) {
        return Map.of("idempotencyKey", UUID.randomUUID().toString(), "name", name, "steps", steps);
    }

    private JsonNode create(String name, List<? extends Map<String, ?>> steps) {
        return ana.ask(CREATE, Map.of("input", input(name, steps))).at("/createPipeline");
    }

    private JsonNode update(String id, int version, String name) {
        return ana.ask(
                        """
                        mutation($input: UpdatePipelineInput!) { updatePipeline(input: $input) { pipeline { version }
                          errors { __typename ... on PipelineChanged { pipeline { name version } } } } }
                        """,
                        Map.of(
                                "input",
                                Map.of("pipelineId", id, "version", version, "name", name, "steps", List.of(model()))))
                .at("/updatePipeline");
    }

    private JsonNode run(String pipelineId, Map<String, ?> input) {
        return ana.ask(
                        RUN,
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey",
                                        UUID.randomUUID().toString(),
                                        "pipelineId",
                                        pipelineId,
                                        "input",
                                        input)))
                .at("/runPipeline");
    }
}
