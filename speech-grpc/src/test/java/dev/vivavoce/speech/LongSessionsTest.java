package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.Word;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Twenty sessions of 30 minutes: each result has more than a megabyte, together they have many times the 4 MiB
/// that a message may have.
class LongSessionsTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private static final int SESSIONS = 20;
    private static final int MESSAGE_LIMIT = 4 * 1024 * 1024;
    private static final UUID OWNER = UUID.randomUUID();
    private static final List<String> IDS = new ArrayList<>();
    private static final Result RESULT = thirtyMinutes();

    /// About 4,500 words of four sounds each.
    private static Result thirtyMinutes() {
        var result = Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .setScores(Scores.newBuilder().setAccuracy(80.5).setOverall(81.25))
                .setAudioDuration(Durations.fromMinutes(30))
                .setSpeechDuration(Durations.fromMinutes(28));
        for (int i = 0; i < 4_500; i++) {
            var word = Word.newBuilder()
                    .setText("word" + i)
                    .setStart(Durations.fromMillis(400L * i))
                    .setEnd(Durations.fromMillis(400L * i + 350))
                    .setScore(81.3)
                    .setConfidence(0.93);
            for (int k = 0; k < 4; k++)
                word.addPhones(Phone.newBuilder()
                        .setArpabet("ER")
                        .setIpa("ɜː")
                        .setScore(77.7)
                        .setHeardArpabet("AH")
                        .setHeardIpa("ʌ")
                        .setHeardConfidence(0.4)
                        .setStart(Durations.fromMillis(400L * i + 80L * k))
                        .setEnd(Durations.fromMillis(400L * i + 80L * k + 79)));
            result.addWords(word);
        }
        return result.build();
    }

    @BeforeAll
    static void twenty_sessions_end_after_thirty_minutes() throws SQLException {
        var owner = learner(Transport.WIRE);
        for (int i = 0; i < SESSIONS; i++)
            IDS.addFirst(owner.start(RunningSpeech.free()).getSession().getId());
        var settings = speech.server().settings();
        try (var connection = DriverManager.getConnection(
                        Objects.requireNonNull(settings.get("SPEECH_DATABASE_URL")),
                        settings.get("SPEECH_DATABASE_USER"),
                        settings.get("SPEECH_DATABASE_PASSWORD"));
                var end = connection.prepareStatement("""
                        UPDATE speaking_session SET state = 'FINISHED', result = ?, finished_at = now()
                        WHERE user_id = ?
                        """)) {
            end.setBytes(1, RESULT.toByteArray());
            end.setObject(2, OWNER);
            assertThat(end.executeUpdate()).isEqualTo(SESSIONS);
        }
        assertThat((long) SESSIONS * RESULT.getSerializedSize()).isGreaterThan(4L * MESSAGE_LIMIT);
    }

    private static Learner learner(Transport transport) {
        return new Learner(OWNER, speech.server().as(transport, OWNER));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_list_with_results_ends_its_pages_early_and_misses_none(Transport transport) {
        var listed = new ArrayList<String>();
        var token = "";
        do {
            var page = learner(transport)
                    .sessions()
                    .listSessions(ListSessionsRequest.newBuilder()
                            .setPageSize(100)
                            .setPageToken(token)
                            .setView(SessionView.SESSION_VIEW_FULL)
                            .build());
            assertThat(page.getSerializedSize()).isLessThan(MESSAGE_LIMIT);
            assertThat(page.getSessionsList())
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(session.getResult()).isEqualTo(RESULT));
            page.getSessionsList().forEach(session -> listed.add(session.getId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        assertThat(listed).isEqualTo(IDS);
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_batch_with_results_names_the_sessions_that_did_not_fit(Transport transport) {
        var found = new HashSet<String>();
        var wanted = IDS;
        while (!wanted.isEmpty()) {
            var response = learner(transport)
                    .sessions()
                    .batchGetSessions(BatchGetSessionsRequest.newBuilder()
                            .addAllSessionIds(wanted)
                            .addSessionIds(UUID.randomUUID().toString())
                            .setView(SessionView.SESSION_VIEW_FULL)
                            .build());
            assertThat(response.getSerializedSize()).isLessThan(MESSAGE_LIMIT);
            assertThat(response.getSessionsList())
                    .isNotEmpty()
                    .allSatisfy(session -> assertThat(session.getResult()).isEqualTo(RESULT));
            response.getSessionsList()
                    .forEach(session -> assertThat(found.add(session.getId())).isTrue());
            wanted = response.getLeftOutSessionIdsList();
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void a_summary_holds_no_result() {
        var sessions = learner(Transport.WIRE).sessions();
        assertThat(sessions.listSessions(ListSessionsRequest.getDefaultInstance())
                        .getSessionsList())
                .hasSize(SESSIONS)
                .noneMatch(Session::hasResult)
                .allMatch(Session::hasFinishedAt);
        assertThat(sessions.batchGetSessions(BatchGetSessionsRequest.newBuilder()
                                .addAllSessionIds(IDS)
                                .build())
                        .getSessionsList())
                .hasSize(SESSIONS)
                .noneMatch(Session::hasResult);
        assertThat(sessions.getSession(get(SessionView.SESSION_VIEW_SUMMARY))
                        .getSession()
                        .hasResult())
                .isFalse();
        assertThat(sessions.getSession(get(SessionView.SESSION_VIEW_FULL))
                        .getSession()
                        .getResult())
                .isEqualTo(RESULT);
    }

    @Test
    void another_service_reads_any_session_by_its_id() {
        var asAssessment = SpeakingServiceGrpc.newBlockingStub(speech.server().asService("assessment"));
        assertThat(asAssessment
                        .getSession(get(SessionView.SESSION_VIEW_FULL))
                        .getSession()
                        .getResult())
                .isEqualTo(RESULT);
        var unknown = GetSessionRequest.newBuilder()
                .setSessionId(UUID.randomUUID().toString())
                .build();
        assertThat(Speaker.reason(() -> asAssessment.getSession(unknown))).isEqualTo("NOT_FOUND/SESSION_UNKNOWN");
    }

    private static GetSessionRequest get(SessionView view) {
        return GetSessionRequest.newBuilder()
                .setSessionId(IDS.getFirst())
                .setView(view)
                .build();
    }
}
