package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.SpokenTalk;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.speech.v1.Recording;
import dev.vivavoce.speech.v1.RecordingProblem;
import dev.vivavoce.speech.v1.RecordingState;
import dev.vivavoce.speech.v1.SessionState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Kept recordings, through the graph.
class RecordingTest {
    private static final String SCENARIO = new UUID(0, 1).toString();

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void count_from_zero() {
        edge.speech().calls.reset();
    }

    @AfterEach
    void keep_nothing() {
        edge.speech().keepsRecordings = false;
    }

    @Test
    void a_session_has_its_recording_and_fifty_cost_one_call() {
        var sessions = Stream.generate(() -> kept(ana)).limit(50).toList();
        var nodes = ana.ask(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { ... on SpeakingSession { recording {"
                                + " state problem length sizeBytes expiresAt heardAt } } } }",
                        Map.of("ids", sessions))
                .at("/nodes");
        assertThat(nodes)
                .hasSize(50)
                .allSatisfy(node -> assertThat(node.at("/recording").toString())
                        .isEqualTo("{\"state\":\"KEPT\",\"problem\":null,\"length\":2000,\"sizeBytes\":64044.0,"
                                + "\"expiresAt\":\"2026-12-22T00:00:00.000Z\","
                                + "\"heardAt\":[\"2026-11-23T00:00:00.000Z\"]}"));
        assertThat(edge.speech().calls.of("BatchGetRecordings")).isEqualTo(1);
    }

    @Test
    void a_recording_that_was_not_kept_says_why() {
        var session = session(ana);
        edge.speech()
                .recordings
                .add(
                        ana.id(),
                        Recording.newBuilder()
                                .setSessionId(session)
                                .setState(RecordingState.RECORDING_STATE_NOT_KEPT)
                                .setProblem(RecordingProblem.RECORDING_PROBLEM_STORE_FAILED)
                                .build());
        var recording = recording(ana, id(session)).at("/speakingSession/recording");
        assertThat(recording.at("/state").asString()).isEqualTo("NOT_KEPT");
        assertThat(recording.at("/problem").asString()).isEqualTo("STORE_FAILED");
    }

    @Test
    void a_session_without_a_recording_has_none() {
        var answer = recording(ana, id(session(ana)));
        assertThat(answer.at("/speakingSession/recording").isNull()).isTrue();
    }

    @Test
    void an_administrator_who_views_a_person_sees_no_recording() {
        var view = new Person(
                edge,
                ana.id(),
                edge.identity()
                        .keys
                        .sign(claims -> claims.subject(ana.id().toString())
                                .audience(TokenVerifier.AUDIENCE)
                                .claim("roles", List.of("LEARNER"))
                                .claim("sid", UUID.randomUUID().toString())
                                .claim("act", Map.of("sub", UUID.randomUUID().toString())))
                        .reveal());
        var answer = recording(view, kept(ana));
        assertThat(answer.at("/speakingSession/recording").isNull()).isTrue();
        assertThat(edge.speech().calls.of("BatchGetRecordings")).isZero();
        assertThat(view.ask("{ viewer { recordings { count } } }").reason()).isEqualTo("READ_ONLY_VIEW");
    }

    @Test
    void an_address_plays_it_for_its_owner_only() {
        var session = kept(ana);
        var query = "query($id: ID!) { recordingAddress(sessionId: $id) { url expiresAt } }";
        var address = ana.ask(query, Map.of("id", session)).at("/recordingAddress");
        assertThat(address.at("/url").asString())
                .isEqualTo("https://files.example/recordings/" + GlobalId.local("SpeakingSession", session)
                        + ".wav?signature=abc");
        assertThat(edge.person("Ben")
                        .ask(query, Map.of("id", session))
                        .at("/recordingAddress")
                        .isNull())
                .isTrue();
    }

    @Test
    void one_recording_and_all_of_them_are_deleted() {
        var sessions = Stream.generate(() -> kept(ana)).limit(3).toList();
        assertThat(summary()).isEqualTo("{\"count\":3,\"storedBytes\":192132.0}");
        assertThat(delete(Map.of("sessionId", sessions.getFirst()))).isEqualTo(1);
        assertThat(delete(Map.of("sessionId", sessions.getFirst()))).isZero();
        assertThat(delete(Map.of("all", false))).isZero();
        assertThat(delete(Map.of("all", true))).isEqualTo(2);
        assertThat(summary()).isEqualTo("{\"count\":0,\"storedBytes\":0.0}");
    }

    @Test
    void a_learner_chooses_at_the_start() {
        edge.speech().keepsRecordings = true;
        assertThat(start(true).at("/startSpeaking/isRecordingKept").asBoolean()).isTrue();
        assertThat(start(false).at("/startSpeaking/isRecordingKept").asBoolean())
                .isFalse();
        assertThat(start(null).at("/startSpeaking/isRecordingKept").asBoolean()).isTrue();
        edge.speech().keepsRecordings = false;
        assertThat(start(null).at("/startSpeaking/isRecordingKept").asBoolean()).isFalse();
        var refused = start(true);
        assertThat(refused.at("/startSpeaking/isRecordingKept").isNull()).isTrue();
        assertThat(refused.at("/startSpeaking/errors/0/__typename").asString()).isEqualTo("RecordingConsentMissing");
    }

    private int delete(Map<String, ?> input) {
        return ana.ask(
                        "mutation($input: DeleteRecordingInput!) { deleteRecording(input: $input) { deleted } }",
                        Map.of("input", input))
                .at("/deleteRecording/deleted")
                .asInt();
    }

    private Answer start(@Nullable Boolean keep) {
        var input = new HashMap<String, Object>(Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "task",
                Map.of("readAloud", Map.of("language", "en-GB", "text", "Hello there."))));
        if (keep != null) input.put("keepRecording", keep);
        return ana.ask(
                "mutation($input: StartSpeakingInput!) { startSpeaking(input: $input) {"
                        + " isRecordingKept errors { __typename } } }",
                Map.of("input", input));
    }

    private String summary() {
        return ana.ask("{ viewer { recordings { count storedBytes } } }")
                .at("/viewer/recordings")
                .toString();
    }

    private static Answer recording(Person person, String session) {
        return person.ask(
                "query($id: ID!) { speakingSession(id: $id) { recording { state problem } } }", Map.of("id", session));
    }

    private static String session(Person owner) {
        return TalkReportTest.session(edge, owner, SessionState.SESSION_STATE_FINISHED, SpokenTalk.task(SCENARIO, 1));
    }

    private static String id(String sessionId) {
        return GlobalId.of("SpeakingSession", sessionId);
    }

    /// The global id of a session with a recording.
    private static String kept(Person owner) {
        var session = session(owner);
        edge.speech()
                .recordings
                .add(
                        owner.id(),
                        Recording.newBuilder()
                                .setSessionId(session)
                                .setState(RecordingState.RECORDING_STATE_KEPT)
                                .setLength(Durations.fromMillis(2_000))
                                .setSizeBytes(64_044)
                                .setExpiresAt(Timestamps.fromMillis(1_797_897_600_000L))
                                .addHeardAt(Timestamps.fromMillis(1_795_392_000_000L))
                                .build());
        return id(session);
    }
}
