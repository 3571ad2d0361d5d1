package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.CaptionWord;
import dev.vivavoce.speech.v1.CefrLevel;
import dev.vivavoce.speech.v1.HintGiven;
import dev.vivavoce.speech.v1.PartnerFinished;
import dev.vivavoce.speech.v1.PartnerSpoke;
import dev.vivavoce.speech.v1.Phase;
import dev.vivavoce.speech.v1.PhaseChanged;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.SentenceSource;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.TaskKind;
import dev.vivavoce.speech.v1.TurnEnded;
import dev.vivavoce.speech.v1.TurnWithdrawn;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// A role-play over the graph: its start, its events, and its place in the history.
class RolePlayTest {
    private static final String START = """
            mutation($key: UUID!, $scenario: ID!, $mode: RolePlayMode!) {
              startSpeaking(input: {idempotencyKey: $key, task: {rolePlay: {scenarioId: $scenario, mode: $mode, level: B1}}}) {
                session {
                  id
                  task { __typename kind language ... on RolePlayTask { mode } }
                  scenario { title version }
                }
                audio { uri protocols }
                errors { __typename ... on UserError { message } }
              }
            }
            """;

    private static final String EVENTS = """
            subscription($id: ID!) {
              speakingEvents(sessionId: $id) {
                __typename cursor durable utteranceId
                ... on PhaseChanged { phase endsAt length }
                ... on TurnEnded { turn text start end }
                ... on PartnerSpoke { turn sentence text source at duration words { offset length start } }
                ... on PartnerFinished { turn interrupted heardCharacters at tasksTouched closing }
                ... on HintGiven { turn number text }
                ... on TurnWithdrawn { turn lastTurn at }
                ... on SpeakingFinished {
                  result { talk { talker text start end interrupted } }
                  session { scenario { title } }
                }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    /// The id of a scenario whose id in content ends like this.
    private static String scenario(String ending) {
        return GlobalId.of("Scenario", "00000000-0000-0000-0000-00000000" + ending + ":1");
    }

    static JsonNode start(Person person, String scenarioId, String mode) {
        return person.ask(START, Map.of("key", UUID.randomUUID().toString(), "scenario", scenarioId, "mode", mode))
                .at("/startSpeaking");
    }

    @Test
    void a_role_play_has_its_scenario_language_and_mode() {
        var started = start(ana, scenario("0001"), "EXAM");
        assertThat(started.at("/errors")).isEmpty();
        assertThat(started.at("/session/task").toString())
                .isEqualTo(
                        "{\"__typename\":\"RolePlayTask\",\"kind\":\"ROLE_PLAY\",\"language\":\"en-GB\",\"mode\":\"EXAM\"}");
        assertThat(started.at("/session/scenario").toString())
                .isEqualTo("{\"title\":\"Scenario 00 (old)\",\"version\":1}");
        assertThat(started.at("/audio/protocols")).hasSize(2);
        var id = started.at("/session/id").asString();
        var task = edge.speech().task(GlobalId.local("SpeakingSession", id));
        assertThat(task.getPurpose()).isEqualTo(Purpose.PURPOSE_ATTEMPT);
        assertThat(task.getRolePlay().getScenarioId()).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(task.getRolePlay().getScenarioVersion()).isEqualTo(1);
        assertThat(task.getRolePlay().getMode()).isEqualTo(RolePlayMode.ROLE_PLAY_MODE_EXAM);
        assertThat(task.getRolePlay().getLevel()).isEqualTo(CefrLevel.CEFR_LEVEL_B1);
    }

    @Test
    void a_scenario_without_a_partner_or_without_a_trace_is_an_error_of_the_payload() {
        var missing = start(ana, scenario("0bad"), "PRACTICE");
        assertThat(missing.at("/session").isNull()).isTrue();
        assertThat(missing.at("/audio").isNull()).isTrue();
        assertThat(missing.at("/errors").toString())
                .isEqualTo("[{\"__typename\":\"PartnerMissing\",\"message\":\"no partner can play this scenario\"}]");
        assertThat(start(ana, scenario("dead"), "PRACTICE")
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo("ScenarioUnknown");
        var answer =
                ana.ask(START, Map.of("key", UUID.randomUUID().toString(), "scenario", "no id", "mode", "PRACTICE"));
        assertThat(answer.reason()).isEqualTo("ID_INVALID");
    }

    @Test
    void a_task_is_exactly_one() {
        edge.speech().calls.reset();
        var answer = ana.ask("""
                mutation($key: UUID!, $scenario: ID!) {
                  startSpeaking(input: {idempotencyKey: $key, task: {
                    free: {language: "en-GB"}, rolePlay: {scenarioId: $scenario, mode: PRACTICE}
                  }}) { session { id } }
                }
                """, Map.of("key", UUID.randomUUID().toString(), "scenario", scenario("0001")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(edge.speech().calls.of("StartSession")).isZero();
    }

    @Test
    void a_subscriber_sees_phases_turns_and_captions() throws Exception {
        var id = start(ana, scenario("0001"), "PRACTICE").at("/session/id").asString();
        var local = GlobalId.local("SpeakingSession", id);
        try (var watching = ana.socket()) {
            watching.subscribe("1", EVENTS, Map.of("id", id));
            Await.until("the watcher", () -> edge.speech().watching.get() == 1);
            tell(
                    local,
                    event -> event.setPhaseChanged(PhaseChanged.newBuilder()
                            .setPhase(Phase.PHASE_PREPARATION)
                            .setEndsAt(Timestamps.fromMillis(1_790_000_000_000L))));
            tell(local, event -> event.setPhaseChanged(PhaseChanged.newBuilder())); // a phase of a later release
            tell(
                    local,
                    event -> event.setPhaseChanged(PhaseChanged.newBuilder()
                            .setPhase(Phase.PHASE_CONVERSATION)
                            .setLength(Durations.fromMinutes(5))));
            tell(
                    local,
                    event -> event.setTurnEnded(TurnEnded.newBuilder()
                            .setTurn(1)
                            .setText("how are you")
                            .setStart(Durations.fromMillis(400))
                            .setEnd(Durations.fromMillis(1_600))));
            tell(
                    local,
                    event -> event.setPartnerSpoke(PartnerSpoke.newBuilder()
                            .setTurn(2)
                            .setSentence(1)
                            .setText("Not well.")
                            .setSource(SentenceSource.SENTENCE_SOURCE_MODEL)
                            .setAt(Durations.fromMillis(2_400))
                            .setDuration(Durations.fromMillis(900))
                            .addWords(CaptionWord.newBuilder().setOffset(0).setLength(3))
                            .addWords(CaptionWord.newBuilder()
                                    .setOffset(4)
                                    .setLength(5)
                                    .setStart(Durations.fromMillis(350)))
                            .setReplyId("r1")));
            tell(
                    local,
                    event -> event.setPartnerFinished(PartnerFinished.newBuilder()
                            .setTurn(2)
                            .setInterrupted(true)
                            .setHeardCharacters(3)
                            .setAt(Durations.fromMillis(2_800))
                            .addTasksTouched(1)
                            .addTasksTouched(3)));
            tell(
                    local,
                    event -> event.setHintGiven(
                            HintGiven.newBuilder().setTurn(3).setNumber(1).setText("How did you sleep?")));
            tell(
                    local,
                    event -> event.setTurnWithdrawn(
                            TurnWithdrawn.newBuilder().setTurn(1).setLastTurn(2).setAt(Durations.fromMillis(3_000))));

            assertThat(watching.event().toString())
                    .isEqualTo(head("PhaseChanged", 1)
                            + "\"phase\":\"PREPARATION\",\"endsAt\":\"2026-09-21T14:13:20.000Z\",\"length\":null}");
            assertThat(watching.event().toString())
                    .isEqualTo(
                            head("PhaseChanged", 3) + "\"phase\":\"CONVERSATION\",\"endsAt\":null,\"length\":300000}");
            assertThat(watching.event().toString())
                    .isEqualTo(
                            head("TurnEnded", 4) + "\"turn\":1,\"text\":\"how are you\",\"start\":400,\"end\":1600}");
            assertThat(watching.event().toString())
                    .isEqualTo(head("PartnerSpoke", 5)
                            + "\"turn\":2,\"sentence\":1,\"text\":\"Not well.\",\"source\":\"MODEL\",\"at\":2400,\"duration\":900,\"words\":"
                            + "[{\"offset\":0,\"length\":3,\"start\":0},{\"offset\":4,\"length\":5,\"start\":350}]}");
            assertThat(watching.event().toString())
                    .isEqualTo(head("PartnerFinished", 6)
                            + "\"turn\":2,\"interrupted\":true,\"heardCharacters\":3,\"at\":2800,"
                            + "\"tasksTouched\":[1,3],\"closing\":false}");
            assertThat(watching.event().toString())
                    .isEqualTo(head("HintGiven", 7) + "\"turn\":3,\"number\":1,\"text\":\"How did you sleep?\"}");
            assertThat(watching.event().toString())
                    .isEqualTo(head("TurnWithdrawn", 8) + "\"turn\":1,\"lastTurn\":2,\"at\":3000}");

            edge.speech().finish(local);
            var finished = watching.event();
            assertThat(finished.at("/result/talk/0").toString())
                    .isEqualTo("{\"talker\":\"LEARNER\",\"text\":\"good morning how are you today\",\"start\":100,"
                            + "\"end\":1900,\"interrupted\":false}");
            assertThat(finished.at("/result/talk/1/talker").asString()).isEqualTo("PARTNER");
            assertThat(finished.at("/result/talk/1/interrupted").asBoolean()).isTrue();
            assertThat(finished.at("/session/scenario/title").asString()).isEqualTo("Scenario 00 (old)");
        }
    }

    private static String head(String type, int cursor) {
        return "{\"__typename\":\"%s\",\"cursor\":\"%d\",\"durable\":true,\"utteranceId\":null,"
                .formatted(type, cursor);
    }

    private static void tell(String sessionId, UnaryOperator<SpeakingEvent.Builder> event) {
        edge.speech()
                .tell(
                        sessionId,
                        event.apply(SpeakingEvent.newBuilder().setDurable(true)).build());
    }

    @Test
    void the_history_has_talks_and_can_be_narrowed_to_them() {
        edge.assessment().clear();
        var scenario = new UUID(0, 1).toString();
        var talk = edge.assessment().addTalk(UUID.randomUUID(), scenario, 2);
        edge.assessment().add(UUID.randomUUID(), scenario, 2);
        var nodes = ana.ask("""
                        {
                          viewer {
                            history(kind: ROLE_PLAY) {
                              nodes {
                                id
                                task { __typename kind language ... on ReadAloudTask { text } ... on RolePlayTask { mode } }
                                scenario { title }
                                result { scores { overall } talk { talker } }
                                drills { wordIndex }
                              }
                            }
                          }
                        }
                        """).at("/viewer/history/nodes");
        assertThat(edge.assessment().lastList.getTaskKind()).isEqualTo(TaskKind.TASK_KIND_ROLE_PLAY);
        assertThat(nodes.at("/0").toString())
                .isEqualTo(
                        "{\"id\":\"" + GlobalId.of("Attempt", talk)
                                + "\",\"task\":{\"__typename\":\"RolePlayTask\",\"kind\":\"ROLE_PLAY\",\"language\":\"en-GB\","
                                + "\"mode\":\"PRACTICE\"},\"scenario\":{\"title\":\"Scenario 00\"},\"result\":{\"scores\":"
                                + "{\"overall\":88.5},\"talk\":[{\"talker\":\"LEARNER\"},{\"talker\":\"PARTNER\"}]},\"drills\":[]}");
        assertThat(nodes.at("/1/task/text").asString()).isEqualTo("good morning doctor");
        assertThat(nodes.at("/1/result/talk").isNull()).isTrue();
    }
}
