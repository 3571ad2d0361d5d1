package dev.vivavoce.assessment.rating;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.GetTalkReportRequest;
import dev.vivavoce.assessment.v1.RatingServiceGrpc;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// When a report is made, who can read it, and when it is deleted.
class TalkReportsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void the_end_of_a_role_play_makes_its_report_and_no_other_end_does() {
        var talk = talk();
        var free = Spoken.by(user).finished();
        assessment.take(free, talk);
        RatingRows.await(assessment, talk);
        assertThat(RatingRows.count(assessment, free)).isZero();
        var first = report(user, talk);
        assertThat(report(user, talk)).isEqualTo(first);
    }

    @Test
    void a_learner_who_asks_before_the_event_has_arrived_gets_the_report_and_the_event_doubles_nothing() {
        var talk = talk();
        assessment.sessions.add(talk);
        var report = report(user, talk);
        assertThat(assessment.attempts(user)).isEqualTo(1);
        assessment.take(talk);
        assertThat(assessment.attempts(user)).isEqualTo(1);
        AssessmentServer.await(() -> jobs(talk, "SUCCEEDED") == 1);
        assertThat(report(user, talk)).isEqualTo(report);
    }

    @Test
    void many_who_ask_while_the_job_runs_get_the_same_report() throws InterruptedException {
        var talk = talk();
        assessment.publish(talk);
        var reports = new ConcurrentLinkedQueue<TalkReport>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) threads.add(Thread.ofVirtual().start(() -> reports.add(report(user, talk))));
        for (var thread : threads) thread.join();
        AssessmentServer.await(() -> jobs(talk, "SUCCEEDED") == 1);
        assertThat(reports).hasSize(8).containsOnly(report(user, talk));
        assertThat(RatingRows.count(assessment, talk)).isEqualTo(1);
        assertThat(assessment.attempts(user)).isEqualTo(1);
    }

    @Test
    void while_the_session_runs_the_report_is_pending() {
        var open = talk().toBuilder()
                .setState(SessionState.SESSION_STATE_OPEN)
                .clearResult()
                .clearFinishedAt()
                .build();
        assessment.sessions.add(open);
        pending(user, open);
        assertThat(assessment.attempts(user)).isZero();
        unknown(UUID.randomUUID(), open);
    }

    @Test
    void while_content_is_away_the_report_is_pending_and_the_job_makes_it_afterwards() {
        var talk = talk();
        assessment.scenarios.goAway();
        try {
            assessment.take(talk);
            pending(user, talk);
            AssessmentServer.await(() -> assessment.scenarios.refused.get() >= 3);
            assertThat(RatingRows.count(assessment, talk)).isZero();
        } finally {
            assessment.scenarios.comeBack();
        }
        RatingRows.await(assessment, talk);
        report(user, talk);
    }

    @Test
    void a_report_that_cannot_be_stored_keeps_nobody_from_the_next_try() {
        var talk = talk();
        assessment.sessions.add(talk);
        RatingRows.execute(assessment, "ALTER TABLE talk_report ADD CONSTRAINT full_up CHECK (false) NOT VALID");
        try {
            AssessmentServer.await(() -> Refusal.of(() -> ask(user, talk)).code() == Code.INTERNAL);
            var leases = "SELECT count(*) FROM talk_judging WHERE attempt_id = '" + talk.getId() + "'";
            AssessmentServer.await(() -> RatingRows.number(assessment, leases) == 0);
        } finally {
            RatingRows.execute(assessment, "ALTER TABLE talk_report DROP CONSTRAINT full_up");
        }
        assertThat(report(user, talk).getSessionId()).isEqualTo(talk.getId());
    }

    @Test
    void while_speech_is_away_a_report_that_is_made_is_read_and_one_that_has_not_arrived_is_pending() {
        var made = talk();
        assessment.take(made);
        RatingRows.await(assessment, made);
        var later = talk();
        assessment.sessions.goAway();
        try {
            report(user, made);
            assessment.publish(later);
            pending(user, later);
        } finally {
            assessment.sessions.comeBack();
        }
        RatingRows.await(assessment, later); // the circuit breaker lets calls through again after a moment
        report(user, later);
    }

    @Test
    void to_others_a_role_play_does_not_exist_nor_does_the_report_of_another_task() {
        var talk = talk();
        var notArrived = talk();
        var reading = Spoken.by(user).finished();
        var readingNotArrived = Spoken.by(user).finished();
        assessment.take(talk, reading);
        assessment.sessions.add(notArrived);
        assessment.sessions.add(readingNotArrived);
        RatingRows.await(assessment, talk);
        unknown(UUID.randomUUID(), talk);
        unknown(UUID.randomUUID(), notArrived);
        unknown(user, reading);
        unknown(user, readingNotArrived);
        unknown(user, talk()); // speech has none
        assertThat(assessment.attempts(user))
                .as("asking adds only role-plays of the caller")
                .isEqualTo(2);
    }

    @Test
    void a_guest_reads_no_report() {
        var token = assessment.server().identity().guestToken(user);
        var refusal = Refusal.of(
                () -> RatingServiceGrpc.newBlockingStub(assessment.server().with(Transport.WIRE, token))
                        .getTalkReport(request(talk())));
        assertThat(refusal.reason()).isEqualTo("ROLE_MISSING");
    }

    @Test
    void a_deleted_attempt_takes_its_report_with_it_and_is_rated_no_more() {
        var first = talk();
        var second = Spoken.by(user)
                .rolePlay(FakeContent.WARD, 1, TalkLines.good())
                .at("2026-11-20T09:30:00Z")
                .finished();
        assessment.take(first, second);
        for (var talk : List.of(first, second)) RatingRows.await(assessment, talk);
        assertThat(report(user, second).getPrevious().getSessionId()).isEqualTo(first.getId());
        delete(first);
        assertThat(RatingRows.count(assessment, first)).isZero();
        unknown(user, first);
        assertThat(report(user, second).hasPrevious()).isFalse();
    }

    @Test
    void an_attempt_that_is_deleted_before_it_could_be_rated_is_never_rated() {
        var talk = talk();
        assessment.scenarios.goAway();
        try {
            assessment.take(talk);
            AssessmentServer.await(() -> assessment.scenarios.refused.get() >= 1);
            delete(talk);
        } finally {
            assessment.scenarios.comeBack();
        }
        AssessmentServer.await(() -> jobs(talk, "SUCCEEDED") == 1);
        assertThat(RatingRows.count(assessment, talk)).isZero();
        unknown(user, talk);
    }

    @Test
    void an_erased_person_has_no_report() {
        var talk = talk();
        assessment.take(talk);
        RatingRows.await(assessment, talk);
        assessment
                .server()
                .identity()
                .publish(
                        user, UserErased.newBuilder().setUserId(user.toString()).build());
        AssessmentServer.await(() -> RatingRows.count(assessment, talk) == 0);
        assertThat(assessment.attempts(user)).isZero();
    }

    private Session talk() {
        return Spoken.by(user).rolePlay(FakeContent.WARD, 1, TalkLines.poor()).finished();
    }

    private static int jobs(Session talk, String state) {
        return RatingRows.number(
                assessment,
                "SELECT count(*) FROM job WHERE type = 'rate-talk' AND id = '" + talk.getId() + "' AND state = '"
                        + state + "'");
    }

    private static GetTalkReportRequest request(Session talk) {
        return GetTalkReportRequest.newBuilder().setSessionId(talk.getId()).build();
    }

    private static TalkReport ask(UUID user, Session talk) {
        return RatingServiceGrpc.newBlockingStub(assessment.server().as(user))
                .getTalkReport(request(talk))
                .getReport();
    }

    /// Asks again while it is pending: after an outage the circuit breaker refuses calls for a moment.
    private static TalkReport report(UUID user, Session talk) {
        var received = new AtomicReference<TalkReport>();
        AssessmentServer.await(() -> {
            received.set(ask(user, talk));
            return true;
        });
        return requireNonNull(received.get());
    }

    private static void pending(UUID user, Session talk) {
        var refusal = Refusal.of(() -> ask(user, talk));
        assertThat(refusal.code()).isEqualTo(Code.ABORTED);
        assertThat(refusal.reason()).isEqualTo("REPORT_PENDING");
        assertThat(refusal.retryAfter()).isPositive();
    }

    private static void unknown(UUID user, Session talk) {
        AssessmentServer.await(() -> !Refusal.of(() -> ask(user, talk)).reason().equals("REPORT_PENDING"));
        Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> ask(user, talk));
    }

    private void delete(Session talk) {
        var _ = assessment
                .as(user)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(talk.getId())
                        .build());
    }
}
