package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.identity.v1.User;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How `speaking.finished` becomes an attempt, with a real outbox and follower.
class FollowingTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void ends_published_repeatedly_and_out_of_order_make_one_attempt_each() {
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < 9; i++)
            sessions.add(Spoken.by(user)
                    .at("2026-11-20T09:00:0" + i + "Z")
                    .score(i)
                    .word("w", i)
                    .finished());
        var published = new ArrayList<>(sessions);
        published.addAll(sessions);
        published.addAll(sessions);
        Collections.shuffle(published, new Random(3));
        assessment.take(published.toArray(Session[]::new));
        var seen = assessment.statistics(user);
        assertThat(seen.getAttempts()).isEqualTo(9);
        assertThat(seen.getAverageScore()).isEqualTo(4);
        assertThat(seen.getWeakestWords(0).getOccurrences()).isEqualTo(9);
    }

    @Test
    void an_end_that_cannot_be_parsed_goes_to_the_dead_letters_and_delays_no_other() throws SQLException {
        long before = count("SELECT count(*) FROM event_dead_letter");
        assessment.publish(Spoken.by(user).score(101).finished());
        assessment.speech().publish("speaking.finished", 2, user, User.getDefaultInstance());
        assessment
                .speech()
                .publish(
                        user,
                        SpeakingSessionFinished.newBuilder()
                                .setSessionId(UUID.randomUUID().toString())
                                .build());
        assessment.speech().publish("speaking.finished", 1, user, User.getDefaultInstance());
        assessment.speech().publish("speaking.paused", 1, user, User.getDefaultInstance());
        assessment.take(Spoken.by(user).finished());
        assertThat(assessment.attempts(user)).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM event_dead_letter") - before).isEqualTo(4);
    }

    @Test
    void nothing_is_lost_or_doubled_when_assessment_is_restarted_between_events() {
        for (int i = 0; i < 60; i++) {
            assessment.publish(Spoken.by(user).finished());
            if (i % 15 == 7) assessment.server().restart();
        }
        assessment.arrived();
        assertThat(assessment.attempts(user)).isEqualTo(60);
    }

    @Test
    void nothing_is_lost_or_doubled_when_the_database_drops_its_connections_between_events() throws SQLException {
        for (int i = 0; i < 120; i++) {
            assessment.publish(Spoken.by(user).word("word", 70).finished());
            if (i % 20 == 9) count("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                        """);
        }
        assessment.arrived();
        assertThat(assessment.attempts(user)).isEqualTo(120);
        assertThat(assessment.statistics(user).getWeakestWords(0).getOccurrences())
                .isEqualTo(120);
    }

    @Test
    void sessions_that_end_while_speech_is_unreachable_arrive_afterwards() {
        assessment.speech().stop();
        try {
            for (int i = 0; i < 5; i++) assessment.publish(Spoken.by(user).finished());
            assertThat(assessment.attempts(user))
                    .as("assessment answers meanwhile")
                    .isZero();
        } finally {
            assessment.speech().start();
        }
        assessment.arrived();
        assertThat(assessment.attempts(user)).isEqualTo(5);
    }

    @Test
    void sessions_that_end_while_they_cannot_be_read_arrive_afterwards_and_in_order() throws SQLException {
        long letters = count("SELECT count(*) FROM event_dead_letter");
        assessment.sessions.goAway();
        try {
            for (int i = 0; i < 5; i++) assessment.publish(Spoken.by(user).finished());
            AssessmentServer.await(() -> assessment.sessions.refused.get() >= 3);
            assertThat(assessment.attempts(user))
                    .as("assessment answers meanwhile")
                    .isZero();
        } finally {
            assessment.sessions.comeBack();
        }
        assessment.arrived();
        assertThat(assessment.attempts(user)).isEqualTo(5);
        assertThat(count("SELECT count(*) FROM event_dead_letter") - letters).isZero();
    }

    @Test
    void only_ids_of_a_deleted_attempt_are_left() throws SQLException {
        var session = UUID.randomUUID();
        var phone = Spoken.phone("B", "b", 1, "P");
        assessment.take(Spoken.by(user).session(session).word("bad", 1, phone).finished());
        assertThat(withoutJobs(tablesThatHold(session)))
                .containsExactlyInAnyOrder("attempt", "attempt_known", "attempt_sound", "attempt_word");
        assertThat(tablesThatHold(user)).containsExactly("attempt");
        var _ = assessment
                .as(user)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(session.toString())
                        .build());
        assertThat(withoutJobs(tablesThatHold(session))).containsExactly("attempt_known", "outbox");
        assertThat(tablesThatHold(user)).containsExactly("outbox");
    }

    /// The job that makes review cards of an attempt has its id, until ended jobs are forgotten.
    private static List<String> withoutJobs(List<String> tables) {
        return tables.stream()
                .filter(table -> !table.equals("job") && !table.equals("scheduled_tasks"))
                .toList();
    }

    /// Searches every column of every table.
    private static List<String> tablesThatHold(UUID id) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = connect();
                var tables = connection
                        .createStatement()
                        .executeQuery("SELECT relname FROM pg_stat_user_tables ORDER BY relname")) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var statement = connection.prepareStatement(
                        "SELECT count(*) FROM " + table + " AS t WHERE strpos(t::text, ?) > 0")) {
                    statement.setString(1, id.toString());
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        if (rows.getLong(1) > 0) found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static long count(String sql) throws SQLException {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect() throws SQLException {
        var settings = assessment.server().settings();
        return DriverManager.getConnection(
                Objects.requireNonNull(settings.get("ASSESSMENT_DATABASE_URL")),
                settings.get("ASSESSMENT_DATABASE_USER"),
                settings.get("ASSESSMENT_DATABASE_PASSWORD"));
    }
}
