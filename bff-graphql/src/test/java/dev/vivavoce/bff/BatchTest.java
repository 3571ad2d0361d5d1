package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.bff.fake.SpokenResult;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// One call to a service for each level of a query, for lists of any length.
class BatchTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    static final String HISTORY = """
            {
              viewer {
                entitlements { speechLeft plan { id } }
                statistics { attempts }
                history(first: 40) {
                  totalCount
                  nodes {
                    id
                    scenario { title version latest { version } }
                    session { state scenario { title } attempt { id } }
                  }
                }
              }
            }
            """;

    @BeforeEach
    void forty_attempts_on_five_scenarios() {
        fortyAttempts(edge, ana);
    }

    /// Replaces all attempts by forty of a person on five scenarios, and resets the counters.
    static void fortyAttempts(Edge edge, Person ana) {
        edge.assessment().clear();
        for (int i = 0; i < 40; i++) {
            var session = edge.speech()
                    .add(Session.newBuilder()
                            .setId(UUID.randomUUID().toString())
                            .setUserId(ana.id().toString())
                            .setState(SessionState.SESSION_STATE_FINISHED)
                            .setCreatedAt(Timestamps.fromMillis(0))
                            .setTask(Task.newBuilder()
                                    .setPurpose(Purpose.PURPOSE_ATTEMPT)
                                    .setReadAloud(SpokenResult.line(scenario(i), 1 + i % 2)))
                            .setResult(SpokenResult.result())
                            .build());
            edge.assessment().add(UUID.fromString(session.getId()), scenario(i), 1 + i % 2);
        }
        for (var calls : List.of(
                edge.identity().calls,
                edge.speech().calls,
                edge.content().calls,
                edge.assessment().calls,
                edge.billing().calls)) calls.reset();
    }

    private static String scenario(int i) {
        return new UUID(0, 1 + i % 5).toString();
    }

    @Test
    void a_history_of_forty_costs_one_call_to_each_service_and_level() {
        var viewer = ana.ask(HISTORY).at("/viewer");
        assertThat(viewer.at("/history/nodes")).hasSize(40);
        assertThat(viewer.at("/history/totalCount").asInt()).isEqualTo(40);
        assertThat(viewer.at("/entitlements/speechLeft").asLong()).isEqualTo(1_500_000);
        for (var attempt : viewer.at("/history/nodes")) {
            assertThat(attempt.at("/scenario/latest/version").asInt()).isEqualTo(2);
            assertThat(attempt.at("/session/scenario/title")).isEqualTo(attempt.at("/scenario/title"));
            assertThat(attempt.at("/session/attempt/id")).isEqualTo(attempt.at("/id"));
        }
        assertThat(edge.identity().calls.of("GetUser")).isEqualTo(1);
        assertThat(edge.billing().calls.of("BatchGetEntitlements")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("ListAttempts")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("GetStatistics")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("BatchGetAttempts")).isEqualTo(1);
        assertThat(edge.speech().calls.of("BatchGetSessions")).isEqualTo(1);
        // The attempts' scenarios, their latest versions, and the sessions' scenarios: three fields.
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(3);
        assertThat(edge.content().calls.all()).isEqualTo(3);
    }

    @Test
    void results_are_read_only_when_asked_for_and_in_as_many_calls_as_they_need() {
        edge.speech().fullSessionsThatFit.set(15);
        try {
            var nodes = ana.ask("""
                            { viewer { history(first: 40) { nodes { session { id result { transcript } } } } } }
                            """).at("/viewer/history/nodes");
            assertThat(nodes)
                    .hasSize(40)
                    .allSatisfy(attempt -> assertThat(
                                    attempt.at("/session/result/transcript").asString())
                            .isEqualTo(SpokenResult.result().getTranscript()));
            assertThat(edge.speech().calls.of("BatchGetSessions"))
                    .as("one for the sessions, three for the results")
                    .isEqualTo(4);
        } finally {
            edge.speech().fullSessionsThatFit.set(Integer.MAX_VALUE);
        }
    }

    @Test
    void nodes_of_two_types_cost_one_call_each() {
        var ids = new java.util.ArrayList<String>();
        for (int i = 0; i < 20; i++) ids.add(GlobalId.of("Scenario", scenario(i) + ":2"));
        ids.add(GlobalId.of("Viewer", ana.id().toString()));
        ids.add(GlobalId.of("Viewer", UUID.randomUUID().toString()));
        var nodes = ana.ask(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Scenario { title } } }",
                        Map.of("ids", ids))
                .at("/nodes");
        assertThat(nodes).hasSize(22);
        assertThat(nodes.path(0).path("title").asString()).isEqualTo("Scenario 00");
        assertThat(nodes.path(0).path("id").asString()).isEqualTo(ids.getFirst());
        assertThat(nodes.path(20).path("__typename").asString()).isEqualTo("Viewer");
        assertThat(nodes.path(21).isNull()).as("somebody else").isTrue();
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
        assertThat(edge.identity().calls.of("BatchGetUsers")).isEqualTo(1);
    }

    @Test
    void an_event_of_a_subscription_costs_one_call_a_level_and_shows_the_session_as_it_is_now() throws Exception {
        var started = ana.ask(
                        """
                        mutation($key: UUID!, $scenario: ID!) {
                          startSpeaking(input: {idempotencyKey: $key, task: {readAloud: {language: "en-GB",
                                                text: "good morning", scenarioId: $scenario}}}) {
                            session { id scenario { title version } }
                          }
                        }
                        """,
                        Map.of(
                                "key", UUID.randomUUID().toString(),
                                "scenario", GlobalId.of("Scenario", scenario(0) + ":1")))
                .at("/startSpeaking/session");
        assertThat(started.at("/scenario/title").asString()).isEqualTo("Scenario 00 (old)");
        var id = started.at("/id").asString();
        var local = GlobalId.local("SpeakingSession", id);
        try (var watching = ana.socket()) {
            watching.subscribe("1", """
                    subscription($id: ID!) {
                      speakingEvents(sessionId: $id) {
                        ... on SpeakingFinished { session { state finishedAt scenario { title } } }
                      }
                    }
                    """, Map.of("id", id));
            Await.until("the watcher", () -> edge.speech().watching.get() == 1);
            edge.speech().calls.reset();
            edge.content().calls.reset();
            edge.speech().recognized(local, "u1", "good");
            assertThat(watching.event()).isEmpty();
            edge.speech().finish(local);
            var finished = watching.event();
            assertThat(finished.at("/session/state").asString()).isEqualTo("FINISHED");
            assertThat(finished.at("/session/scenario/title").asString()).isEqualTo("Scenario 00 (old)");
            assertThat(edge.speech().calls.of("BatchGetSessions")).isEqualTo(1);
            assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
        }
    }

    @Test
    void sessions_without_a_scenario_request_none() {
        var started = ana.startSpeaking();
        var session = ana.ask(
                        "query($id: ID!) { speakingSession(id: $id) { id scenario { title } attempt { id } } }",
                        Map.of("id", started.at("/session/id").asString()))
                .at("/speakingSession");
        assertThat(session.path("scenario").isNull()).isTrue();
        assertThat(session.path("attempt").isNull()).isTrue();
        assertThat(edge.content().calls.all()).isZero();
    }
}
