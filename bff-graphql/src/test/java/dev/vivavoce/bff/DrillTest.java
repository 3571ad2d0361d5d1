package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.SpokenResult;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.Purpose;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Drills over the graph: a word of an attempt is said again.
class DrillTest {
    private static final String START = """
            mutation($key: UUID!, $attempt: ID!, $index: Int!) {
              startSpeaking(input: {idempotencyKey: $key, task: {drill: {
                  word: {attemptId: $attempt, wordIndex: $index}}}}) {
                session { id task { kind language ... on DrillTask { text word { attemptId wordIndex } } } }
                errors { __typename ... on UserError { message } }
              }
            }
            """;

    private static final String PURPOSES = """
            mutation { startSpeaking(input: {idempotencyKey: "%s", task: {readAloud: {
                language: "en-GB", text: "good", %s}}}) { session { id } errors { __typename } } }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @Test
    void a_drill_names_the_attempt_and_the_word_that_it_repeats() {
        var attempt = UUID.randomUUID().toString();
        var session = start(attempt, 3).at("/session");
        assertThat(session.at("/task").toString())
                .isEqualTo(
                        "{\"kind\":\"READ_ALOUD\",\"language\":\"en-GB\",\"text\":\"good\",\"word\":{\"attemptId\":\"%s\",\"wordIndex\":3}}"
                                .formatted(GlobalId.of("Attempt", attempt)));
        var task = edge.speech()
                .task(GlobalId.local("SpeakingSession", session.at("/id").asString()));
        assertThat(task.getPurpose()).isEqualTo(Purpose.PURPOSE_DRILL);
        assertThat(task.getDrill().getWord().getAttemptId()).isEqualTo(attempt);
    }

    @Test
    void any_other_session_is_an_attempt_and_no_drill() {
        var id = ana.startSpeaking().at("/session/id").asString();
        var task = edge.speech().task(GlobalId.local("SpeakingSession", id));
        assertThat(task.getPurpose()).isEqualTo(Purpose.PURPOSE_ATTEMPT);
        assertThat(ana.ask("query($id: ID!) { speakingSession(id: $id) { task { __typename } } }", Map.of("id", id))
                        .at("/speakingSession/task/__typename")
                        .asString())
                .isEqualTo("ReadAloudTask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isPlacement: true, isReview: true",
                "isReview: true, isQuizAnswer: true",
                "isPlacement: true, isQuizAnswer: true"
            })
    void a_text_that_is_read_for_two_purposes_is_refused_and_starts_nothing(String purposes) {
        int before = edge.speech().calls.of("StartSession");
        var refused = ana.ask(PURPOSES.formatted(UUID.randomUUID(), purposes));
        assertThat(refused.reason()).isEqualTo("FIELD_INVALID");
        assertThat(refused.error().path("message").asString())
                .startsWith("task.readAloud: ")
                .endsWith("(expected: at most one of them)");
        assertThat(edge.speech().calls.of("StartSession")).isEqualTo(before);
    }

    @Test
    void a_text_is_read_for_one_purpose_when_the_others_are_denied() {
        var id = ana.ask(PURPOSES.formatted(
                        UUID.randomUUID(), "isPlacement: true, isReview: false, isQuizAnswer: false"))
                .at("/startSpeaking/session/id")
                .asString();
        assertThat(edge.speech().task(GlobalId.local("SpeakingSession", id)).getPurpose())
                .isEqualTo(Purpose.PURPOSE_PLACEMENT);
    }

    @Test
    void a_drill_of_an_unknown_attempt_is_an_error_of_the_payload() {
        var payload = start("00000000-0000-0000-0000-00000000dead", 0);
        assertThat(payload.at("/session").isNull()).isTrue();
        assertThat(payload.at("/errors/0/__typename").asString()).isEqualTo("AttemptUnknown");
        assertThat(payload.at("/errors/0/message").asString()).isNotEmpty();
    }

    @Test
    void finishing_returns_the_id_of_the_attempt() {
        var session = ana.startSpeaking().at("/session/id").asString();
        var payload = finish(session);
        var attempt = payload.at("/attemptId").asString();
        assertThat(GlobalId.local("Attempt", attempt)).isEqualTo(GlobalId.local("SpeakingSession", session));
        assertThat(finish(GlobalId.of("SpeakingSession", UUID.randomUUID().toString()))
                        .at("/attemptId")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_drills_of_a_history_of_forty_cost_one_call() {
        BatchTest.fortyAttempts(edge, ana);
        var first = ana.ask("{ viewer { history(first: 1) { nodes { id } } } }")
                .at("/viewer/history/nodes/0/id")
                .asString();
        var heard = edge.assessment().addDrill(GlobalId.local("Attempt", first), 1, true);
        edge.assessment().addDrill(GlobalId.local("Attempt", first), 2, false);
        var nodes = ana.ask("""
                        { viewer { history(first: 40) { nodes {
                          drills { attemptId wordIndex finishedAt word { text score phones { ipa score } } }
                        } } } }
                        """).at("/viewer/history/nodes");
        assertThat(nodes).hasSize(40);
        var drills = nodes.at("/0/drills");
        assertThat(drills).hasSize(2);
        assertThat(drills.at("/0/attemptId").asString()).isEqualTo(GlobalId.of("Attempt", heard));
        assertThat(drills.at("/0/word/text").asString())
                .isEqualTo(SpokenResult.result().getWords(0).getText());
        assertThat(drills.at("/1/word").isNull()).as("not heard").isTrue();
        assertThat(nodes.at("/1/drills")).isEmpty();
        assertThat(edge.assessment().calls.of("BatchListDrills")).isEqualTo(1);
    }

    private JsonNode start(String attemptId, int index) {
        return ana.ask(
                        START,
                        Map.of(
                                "key", UUID.randomUUID().toString(),
                                "attempt", GlobalId.of("Attempt", attemptId),
                                "index", index))
                .at("/startSpeaking");
    }

    private JsonNode finish(String sessionId) {
        return ana.ask(
                        "mutation($id: ID!) { finishSpeaking(input: {sessionId: $id}) { attemptId errors { __typename } } }",
                        Map.of("id", sessionId))
                .at("/finishSpeaking");
    }
}
