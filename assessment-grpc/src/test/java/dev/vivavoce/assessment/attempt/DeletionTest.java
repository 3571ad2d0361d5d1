package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.AttemptDeleted;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.GetAttemptRequest;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import io.grpc.Status.Code;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How an attempt is deleted, also before its event has arrived, and which events the other services get.
class DeletionTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void the_other_services_are_told_of_an_attempt_and_of_each_of_its_drills() throws Exception {
        var attempt = Spoken.by(user).word("good", 50).finished();
        var drill = Spoken.by(user)
                .drillOf(UUID.fromString(attempt.getId()), 0)
                .word("good", 90)
                .finished();
        assessment.take(attempt, drill);
        delete(user, attempt);
        assertThat(told(2)).containsExactlyInAnyOrder(attempt.getId(), drill.getId());
        unknown(user, attempt);
        assertThat(told(2)).as("nothing is told twice").hasSize(2);
    }

    @Test
    void a_drill_that_arrives_after_its_attempt_was_deleted_is_deleted_everywhere() throws Exception {
        var attempt = Spoken.by(user).word("good", 50).finished();
        assessment.take(attempt);
        delete(user, attempt);
        var drill = Spoken.by(user)
                .drillOf(UUID.fromString(attempt.getId()), 0)
                .word("good", 90)
                .finished();
        assessment.take(drill);
        assertThat(told(2)).containsExactly(attempt.getId(), drill.getId());
    }

    @Test
    void a_finished_session_is_deleted_before_its_event_arrives_and_does_not_come_back() throws Exception {
        var session = Spoken.by(user).finished();
        assessment.sessions.add(session);
        delete(user, session);
        assertThat(told(1)).containsExactly(session.getId());
        assessment.take(session, session);
        assertThat(assessment.attempts(user)).isZero();
        unknown(user, session);
    }

    @Test
    void only_a_finished_session_of_the_caller_can_be_deleted_before_its_event_arrives() throws Exception {
        var session = Spoken.by(user).finished();
        var open = Spoken.by(user).finished().toBuilder()
                .setState(SessionState.SESSION_STATE_OPEN)
                .clearResult()
                .build();
        assessment.sessions.add(session);
        assessment.sessions.add(open);
        unknown(UUID.randomUUID(), session);
        unknown(user, open);
        unknown(user, Spoken.by(user).finished());
        assessment.take(session);
        assertThat(assessment.attempts(user)).isEqualTo(1);
        assertThat(told(0)).isEmpty();
    }

    @Test
    void while_speech_is_away_an_attempt_can_be_deleted_and_one_that_has_not_arrived_is_to_be_tried_again() {
        var arrived = Spoken.by(user).finished();
        var session = Spoken.by(user).finished();
        assessment.take(arrived);
        assessment.sessions.add(session);
        assessment.sessions.goAway();
        try {
            delete(user, arrived);
            Refusal.expect(Code.UNAVAILABLE, "SPEECH_UNAVAILABLE", () -> delete(user, session));
        } finally {
            assessment.sessions.comeBack();
        }
        delete(user, session);
    }

    @Test
    void a_session_that_speech_has_deleted_is_no_dead_letter() throws Exception {
        var session = Spoken.by(user).finished();
        assessment.sessions.add(session);
        delete(user, session);
        var withParent = Spoken.by(user).finished();
        assessment.publish(session);
        assessment.sessions.delete(session.getId());
        assessment.sessions.delete(withParent.getId());
        assessment
                .speech()
                .database()
                .run(db -> assessment
                        .speech()
                        .sink()
                        .append(
                                db,
                                user,
                                UUID.fromString(withParent.getId()),
                                dev.vivavoce.speech.v1.SpeakingSessionFinished.newBuilder()
                                        .setSessionId(withParent.getId())
                                        .build()));
        assessment.arrived();
        assertThat(rows("SELECT subject_id FROM event_dead_letter"))
                .doesNotContain(session.getId(), withParent.getId());
        unknown(user, withParent);
    }

    @Test
    void deleting_an_attempt_that_is_with_the_dead_letters_deletes_its_dead_letter() throws Exception {
        var unreadable = Spoken.by(user).score(101).finished();
        assessment.take(unreadable);
        assertThat(rows("SELECT subject_id FROM event_dead_letter")).contains(unreadable.getId());
        delete(user, unreadable);
        assertThat(rows("SELECT subject_id FROM event_dead_letter")).doesNotContain(unreadable.getId());
    }

    private static void delete(UUID user, Session session) {
        var _ = assessment
                .as(user)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(session.getId())
                        .build());
    }

    private static void unknown(UUID user, Session session) {
        Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> delete(user, session));
        Refusal.expect(
                Code.NOT_FOUND,
                "ATTEMPT_UNKNOWN",
                () -> assessment
                        .as(user)
                        .getAttempt(GetAttemptRequest.newBuilder()
                                .setAttemptId(session.getId())
                                .build()));
    }

    /// The attempts of this test's user whose deletion reached another service, in order.
    @Test
    void what_was_said_for_reviews_and_quizzes_is_deleted_after_thirty_days_unless_a_card_tells_of_it()
            throws Exception {
        var attempt = Spoken.by(user).word("good", 95).finished();
        var review =
                Spoken.by(user).word("good", 95).purpose(Purpose.PURPOSE_REVIEW).finished();
        var answer = Spoken.by(user)
                .word("good", 95)
                .purpose(Purpose.PURPOSE_QUIZ_ANSWER)
                .finished();
        var missed = Spoken.by(user)
                .word("measure", 20, ErrorType.ERROR_TYPE_MISPRONUNCIATION)
                .purpose(Purpose.PURPOSE_QUIZ_ANSWER)
                .finished();
        assessment.take(attempt, review, answer, missed);
        AssessmentServer.await(() -> count("review_source") == 1);
        assessment.run("delete-spoken-answers");
        assertThat(told(0)).isEmpty();

        assessment.clock.pass(Duration.ofDays(31));
        assessment.run("delete-spoken-answers");
        assertThat(told(2)).containsExactlyInAnyOrder(review.getId(), answer.getId());
        assertThat(rows("SELECT id FROM attempt WHERE user_id = '" + user + "'"))
                .containsExactlyInAnyOrder(attempt.getId(), missed.getId());
    }

    private int count(String table) {
        return RatingRows.number(
                assessment,
                "SELECT count(*) FROM " + table + " JOIN attempt ON attempt.id = attempt_id WHERE attempt.user_id = '"
                        + user + "'");
    }

    private List<String> told(int count) throws Exception {
        var rows = rows("SELECT count(*) FROM outbox WHERE user_id = '" + user + "'");
        assertThat(rows).containsExactly(Integer.toString(count));
        if (count == 0) return List.of();
        var events = EventServiceGrpc.newBlockingStub(assessment.server().asService("speech"))
                .withDeadlineAfter(Duration.ofSeconds(30))
                .follow(FollowRequest.getDefaultInstance());
        var told = new ArrayList<String>();
        while (told.size() < count) {
            var event = events.next().getEvent();
            if (!event.getUserId().equals(user.toString())) continue;
            var payload = event.getPayload().unpack(AttemptDeleted.class);
            assertThat(event.getSubjectId()).isEqualTo(payload.getAttemptId());
            told.add(payload.getAttemptId());
        }
        return told;
    }

    private static List<String> rows(String sql) throws SQLException {
        var settings = assessment.server().settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("ASSESSMENT_DATABASE_URL"),
                        settings.get("ASSESSMENT_DATABASE_USER"),
                        settings.get("ASSESSMENT_DATABASE_PASSWORD"));
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }
}
