package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.assessment.v1.AttemptDeleted;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Drill;
import dev.vivavoce.speech.v1.DrilledWord;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Task;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What speech deletes when an attempt was deleted, and when.
class DeletionTest {
    /// Words that no other row contains.
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private final Learner learner = speech.learner();

    @BeforeEach
    void everybody_follows() {
        acknowledge("assessment", 0);
        acknowledge("billing", 0);
    }

    @Test
    void only_the_id_is_left_of_a_deleted_session_once_all_services_have_its_end() throws SQLException {
        var session = spoken(SENTENCE);
        assertThat(tables("blood pressure")).containsExactly("speaking_event", "speaking_session");
        assertThat(tables(session.getId())).contains("outbox", "speaking_event", "speaking_session");
        delete(session.getId());
        RunningSpeech.until(
                "the content is gone", () -> tables("blood pressure").isEmpty());
        assertThat(tables(session.getId())).as("nobody has its end yet").contains("outbox");
        acknowledge("assessment", newest());
        acknowledge("billing", newest());
        RunningSpeech.until("the event is gone", () -> !tables(session.getId()).contains("outbox"));
        RunningSpeech.until("the job has ended", () -> !tables(session.getId()).contains("scheduled_tasks"));
        assertThat(tables(session.getId())).containsExactly("job", "speaking_session_deleted");
        assertThat(tables(learner.id().toString())).isEmpty();
    }

    @Test
    void the_end_of_a_session_waits_for_a_service_that_has_never_followed() throws SQLException {
        var session = spoken(SENTENCE);
        acknowledge("assessment", newest());
        Sql.execute(speech.server().settings(), "DELETE FROM outbox_follower WHERE follower = 'billing'");
        delete(session.getId());
        RunningSpeech.until(
                "the content is gone", () -> tables("blood pressure").isEmpty());
        assertThat(tables(session.getId())).contains("outbox");
        acknowledge("billing", newest());
        RunningSpeech.until("the event is gone", () -> !tables(session.getId()).contains("outbox"));
    }

    @Test
    void a_deleted_session_is_unknown_and_services_are_told_that_it_was_deleted() {
        var started = learner.readAloud(SENTENCE);
        learner.finish(started);
        var id = started.getSession().getId();
        delete(id);
        delete(id);
        RunningSpeech.until("it is deleted", () -> tables("blood pressure").isEmpty());
        assertThat(Speaker.reason(() -> learner.finish(started))).isEqualTo("NOT_FOUND/SESSION_UNKNOWN");
        var service = SpeakingServiceGrpc.newBlockingStub(speech.server().asService("assessment"));
        assertThat(Speaker.reason(() -> service.getSession(
                        GetSessionRequest.newBuilder().setSessionId(id).build())))
                .isEqualTo("NOT_FOUND/SESSION_DELETED");
        assertThat(Speaker.reason(() -> service.getSession(GetSessionRequest.newBuilder()
                        .setSessionId(UUID.randomUUID().toString())
                        .build())))
                .isEqualTo("NOT_FOUND/SESSION_UNKNOWN");
    }

    @Test
    void the_drills_of_a_deleted_attempt_are_deleted_and_one_that_is_being_spoken_is_ended_first() {
        var attempt = spoken(SENTENCE);
        var ended = start(UUID.randomUUID().toString(), drill(attempt));
        learner.finish(ended);
        var idle = start(UUID.randomUUID().toString(), drill(attempt));
        var open = start(UUID.randomUUID().toString(), drill(attempt));
        try (var speaker = learner.speak(open)
                .config(16_000, 0)
                .audio(1, Sounds.silence(Duration.ofMillis(100)).pcm())) {
            speaker.await(response -> response.hasAcknowledged());
            delete(attempt.getId());
            RunningSpeech.until("all are deleted", () -> tables("pressure").isEmpty());
        }
        for (var drill : new dev.vivavoce.speech.v1.SessionStarted[] {ended, idle, open})
            assertThat(tables(drill.getSession().getId()))
                    .as("the speech time of a drill counts")
                    .contains("outbox", "speaking_session_deleted")
                    .doesNotContain("speaking_session");
        assertThat(Speaker.reason(() -> start(UUID.randomUUID().toString(), drill(attempt))))
                .isEqualTo("NOT_FOUND/ATTEMPT_UNKNOWN");
    }

    @Test
    void sessions_of_others_stay() {
        var other = spoken("Please take a seat.");
        delete(spoken(SENTENCE).getId());
        RunningSpeech.until("it is deleted", () -> tables("blood pressure").isEmpty());
        assertThat(tables(other.getId())).contains("speaking_event", "speaking_session");
        delete(other.getId());
        RunningSpeech.until("it is deleted", () -> tables("take a seat").isEmpty());
    }

    private Session spoken(String text) {
        var started = learner.readAloud(text);
        try (var speaker = learner.whole(started, Sounds.spoken(text))) {
            speaker.result();
        }
        return learner.finish(started);
    }

    private static Task drill(Session attempt) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_DRILL)
                .setDrill(Drill.newBuilder()
                        .setWord(DrilledWord.newBuilder()
                                .setAttemptId(attempt.getId())
                                .setWordIndex(6)))
                .build();
    }

    private dev.vivavoce.speech.v1.SessionStarted start(String key, Task task) {
        return learner.sessions()
                .startSession(StartSessionRequest.newBuilder()
                        .setIdempotencyKey(key)
                        .setTask(task)
                        .build())
                .getStarted();
    }

    private void delete(String sessionId) {
        speech.assessment()
                .publish(
                        learner.id(),
                        AttemptDeleted.newBuilder()
                                .setAttemptId(sessionId)
                                .setUserId(learner.id().toString())
                                .build());
    }

    /// Follows as a service that has processed the events up to a cursor.
    private static void acknowledge(String service, long cursor) {
        var events = EventServiceGrpc.newBlockingStub(speech.server().asService(service))
                .withDeadlineAfter(Duration.ofSeconds(30));
        var context = io.grpc.Context.current().withCancellation();
        context.run(() -> {
            events.follow(FollowRequest.newBuilder().setAfter(cursor).build());
            RunningSpeech.until(
                    "the cursor is stored",
                    () -> Sql.text(
                                    speech.server().settings(),
                                    "SELECT cursor FROM outbox_follower WHERE follower = '" + service + "'")
                            .equals(Long.toString(cursor)));
        });
        context.cancel(null);
    }

    private static long newest() {
        return Long.parseLong(Sql.text(speech.server().settings(), "SELECT max(cursor) FROM outbox"));
    }

    /// The tables with a row that contains the text, in any column, binary ones included.
    private static TreeSet<String> tables(String text) {
        var found = new TreeSet<String>();
        Map<String, String> settings = speech.server().settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("SPEECH_DATABASE_URL"),
                        settings.get("SPEECH_DATABASE_USER"),
                        settings.get("SPEECH_DATABASE_PASSWORD"));
                var names = connection
                        .createStatement()
                        .executeQuery("SELECT relname FROM pg_stat_user_tables ORDER BY relname")) {
            while (names.next()) {
                try (var rows = connection.createStatement().executeQuery("SELECT * FROM " + names.getString(1))) {
                    while (rows.next())
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                            if (contains(rows.getBytes(i), rows.getString(i), text)) found.add(names.getString(1));
                }
            }
            return found;
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static boolean contains(byte[] bytes, String shown, String text) {
        if (shown == null) return false;
        return shown.contains(text)
                || ByteString.copyFrom(bytes)
                        .toString(StandardCharsets.ISO_8859_1)
                        .contains(ByteString.copyFromUtf8(text).toString(StandardCharsets.ISO_8859_1));
    }
}
