package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.bff.fake.FakeSubmissions;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.CreateSubmissionResponse;
import dev.vivavoce.speech.v1.RecordedFileAddress;
import dev.vivavoce.speech.v1.Submission;
import dev.vivavoce.speech.v1.SubmissionFailure;
import dev.vivavoce.speech.v1.SubmissionFromFuture;
import dev.vivavoce.speech.v1.SubmissionState;
import dev.vivavoce.speech.v1.SubmissionTimeUsedUp;
import dev.vivavoce.speech.v1.SubmissionTooLarge;
import dev.vivavoce.speech.v1.SubmissionTooOld;
import dev.vivavoce.speech.v1.TooManySubmissions;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Recordings made offline in the graph: what is asked of speech, what is refused, and the session that one becomes.
class SubmissionTest {
    private static final long NOON = 1_790_000_000_000L;
    private static final RecordedFileAddress ADDRESS = RecordedFileAddress.newBuilder()
            .setUrl("https://files.example.org/put")
            .setContentType("application/octet-stream")
            .setExpiresAt(Timestamps.fromMillis(NOON))
            .build();

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    private static FakeSubmissions speech() {
        return edge.speech().submissions;
    }

    @BeforeEach
    void reset() {
        speech().refusal = null;
        speech().missing = RecordedFileAddress.getDefaultInstance();
    }

    @Test
    void a_recording_is_announced_with_its_task_and_gets_an_address() {
        var id = UUID.randomUUID().toString();
        var created = CreateSubmissionResponse.newBuilder();
        created.getCreatedBuilder()
                .setSubmission(submission(id, SubmissionState.SUBMISSION_STATE_AWAITING_UPLOAD))
                .setAddress(ADDRESS);
        speech().creating = created.build();
        var payload = submit();
        assertThat(payload.path("errors")).isEmpty();
        assertThat(payload.at("/recording/id").asString()).isEqualTo(GlobalId.of("SubmittedRecording", id));
        assertThat(payload.at("/recording/state").asString()).isEqualTo("AWAITING_UPLOAD");
        assertThat(payload.at("/upload/url").asString()).isEqualTo(ADDRESS.getUrl());
        assertThat(payload.at("/upload/contentType").asString()).isEqualTo(ADDRESS.getContentType());
        var asked = speech().asked.get();
        assertThat(asked.getTask().getReadAloud().getText()).isEqualTo("Good morning.");
        assertThat(Timestamps.toMillis(asked.getRecordedAt())).isEqualTo(NOON);
        assertThat(asked.getSizeBytes()).isEqualTo(4_000);
    }

    @Test
    void every_refusal_has_its_type() {
        var answers = new LinkedHashMap<String, CreateSubmissionResponse>();
        answers.put(
                "RecordingTimeUsedUp",
                CreateSubmissionResponse.newBuilder()
                        .setUsedUp(SubmissionTimeUsedUp.newBuilder()
                                .setLimit(Durations.fromMinutes(60))
                                .setResetsAt(Timestamps.fromMillis(NOON)))
                        .build());
        answers.put(
                "RecordingTooLarge",
                CreateSubmissionResponse.newBuilder()
                        .setTooLarge(SubmissionTooLarge.newBuilder().setMostBytes(100_000_000))
                        .build());
        answers.put(
                "TooManySubmittedRecordings",
                CreateSubmissionResponse.newBuilder()
                        .setTooMany(TooManySubmissions.newBuilder().setMost(20))
                        .build());
        answers.put(
                "RecordingTooOld",
                CreateSubmissionResponse.newBuilder()
                        .setTooOld(SubmissionTooOld.newBuilder().setOldest(Timestamps.fromMillis(NOON)))
                        .build());
        answers.put(
                "RecordingFromFuture",
                CreateSubmissionResponse.newBuilder()
                        .setFromFuture(SubmissionFromFuture.newBuilder().setNow(Timestamps.fromMillis(NOON)))
                        .build());
        answers.forEach((type, answer) -> {
            speech().creating = answer;
            assertThat(error(submit())).isEqualTo(type);
        });
        for (var reason : Map.of(
                        "TASK_NEEDS_PARTNER", "TaskNeedsPartner",
                        "SCENARIO_UNKNOWN", "ScenarioUnknown",
                        "ATTEMPT_UNKNOWN", "AttemptUnknown",
                        "RECORDING_CONSENT_MISSING", "RecordingConsentMissing",
                        "THIRD_PARTIES_CONSENT_MISSING", "SpeechConsentMissing")
                .entrySet()) {
            speech().refusal = Failure.precondition(reason.getKey(), "refused");
            assertThat(error(submit())).isEqualTo(reason.getValue());
        }
    }

    @Test
    void it_starts_when_it_is_there_and_can_be_cancelled() {
        var id = UUID.randomUUID().toString();
        speech().add(submission(id, SubmissionState.SUBMISSION_STATE_AWAITING_UPLOAD));
        assertThat(change("startSubmittedRecording", id).at("/recording/state").asString())
                .isEqualTo("QUEUED");
        speech().missing = ADDRESS;
        var missing = change("startSubmittedRecording", id);
        assertThat(error(missing)).isEqualTo("SubmittedRecordingMissing");
        assertThat(change("cancelSubmittedRecording", id).at("/recording/state").asString())
                .isEqualTo("CANCELLED");
        var unknown = UUID.randomUUID().toString();
        assertThat(error(change("startSubmittedRecording", unknown))).isEqualTo("SubmittedRecordingUnknown");
        assertThat(error(change("cancelSubmittedRecording", unknown))).isEqualTo("SubmittedRecordingUnknown");
        assertThat(recording(unknown).isNull()).isTrue();
    }

    @Test
    void it_tells_how_far_it_is_and_which_session_it_became() {
        var session = GlobalId.local(
                "SpeakingSession", ana.startSpeaking().at("/session/id").asString());
        speech().add(submission(session, SubmissionState.SUBMISSION_STATE_RUNNING).toBuilder()
                .setDone(Durations.fromSeconds(3))
                .setLength(Durations.fromSeconds(9))
                .setHasSession(true)
                .build());
        var running = recording(session);
        assertThat(running.path("done").asLong()).isEqualTo(3_000);
        assertThat(running.path("length").asLong()).isEqualTo(9_000);
        assertThat(running.at("/session/id").asString()).isEqualTo(GlobalId.of("SpeakingSession", session));
        var failed = UUID.randomUUID().toString();
        speech().add(submission(failed, SubmissionState.SUBMISSION_STATE_FAILED).toBuilder()
                .setFailure(SubmissionFailure.SUBMISSION_FAILURE_NO_SPEECH)
                .build());
        var ended = recording(failed);
        assertThat(ended.path("failure").asString()).isEqualTo("NO_SPEECH");
        assertThat(ended.path("session").isNull()).isTrue();
    }

    @Test
    void a_watch_tells_each_change_with_the_session_and_ends_with_the_recording() throws Exception {
        var session = GlobalId.local(
                "SpeakingSession", ana.startSpeaking().at("/session/id").asString());
        speech().add(submission(session, SubmissionState.SUBMISSION_STATE_RUNNING).toBuilder()
                .setDone(Durations.fromSeconds(3))
                .setHasSession(true)
                .build());
        assertThat(watched(session))
                .containsSubsequence("RUNNING", "3000", "COMPLETED", "event: complete")
                .contains(GlobalId.of("SpeakingSession", session));
        assertThat(watched(UUID.randomUUID().toString())).contains("SUBMISSION_UNKNOWN");
    }

    private String watched(String id) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of(
                "query",
                "subscription($id: ID!) { submittedRecordingChanged(recordingId: $id) { state done session { id } } }",
                "variables",
                Map.of("id", GlobalId.of("SubmittedRecording", id))));
        var request = ana.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }

    private static Submission submission(String id, SubmissionState state) {
        return Submission.newBuilder()
                .setId(id)
                .setState(state)
                .setRecordedAt(Timestamps.fromMillis(NOON))
                .setCreatedAt(Timestamps.fromMillis(NOON))
                .build();
    }

    private JsonNode submit() {
        return ana.ask("""
                        mutation($key: UUID!) {
                          submitRecording(input: {idempotencyKey: $key, recordedAt: "2026-09-21T14:13:20Z", sizeBytes: 4000,
                                                  task: {readAloud: {language: "en-GB", text: "Good morning."}}}) {
                            recording { id state } upload { url contentType expiresAt }
                            errors { __typename ... on UserError { message } } } }
                        """, Map.of("key", UUID.randomUUID().toString())).at("/submitRecording");
    }

    private JsonNode change(String mutation, String id) {
        return ana.ask("""
                        mutation($id: ID!) { %s(input: {recordingId: $id}) {
                          recording { id state } errors { __typename ... on UserError { message } } } }
                        """.formatted(mutation), Map.of("id", GlobalId.of("SubmittedRecording", id)))
                .at("/" + mutation);
    }

    private JsonNode recording(String id) {
        return ana.ask("""
                        query($id: ID!) { submittedRecording(id: $id) {
                          state failure done length session { id } } }
                        """, Map.of("id", GlobalId.of("SubmittedRecording", id))).at("/submittedRecording");
    }

    private static String error(JsonNode payload) {
        return payload.at("/errors/0/__typename").asString();
    }
}
