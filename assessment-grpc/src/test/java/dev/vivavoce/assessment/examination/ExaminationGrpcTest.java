package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.BatchGetExaminationsRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.Examination;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.SessionState;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What learners do with their talks and examiners.
class ExaminationGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);
    private final UUID learner = UUID.randomUUID();

    /// Loads the grammar checker.
    @BeforeAll
    static void loaded() {
        var _ = new Desk(assessment).given();
    }

    @Test
    void a_talk_is_given_to_examiners_once_and_waits() {
        desk.allow(learner);
        var talk = desk.talk(learner);
        assertThat(desk.batch(learner, talk.getId())).isEmpty();
        var first = desk.request(learner, talk.getId());
        assertThat(first.getSessionId()).isEqualTo(talk.getId());
        assertThat(first.getState()).isEqualTo(ExaminationState.EXAMINATION_STATE_WAITING);
        assertThat(first.hasRequestedAt()).isTrue();
        assertThat(first.hasRating()).isFalse();
        assessment.clock.pass(Duration.ofMinutes(1));
        assertThat(desk.request(learner, talk.getId())).isEqualTo(first);
        assertThat(desk.batch(learner, UUID.randomUUID().toString(), talk.getId()))
                .containsExactly(first);
        assertThat(desk.batch(UUID.randomUUID(), talk.getId())).isEmpty();
    }

    @Test
    void a_repeat_needs_neither_consent_nor_identity() {
        var first = desk.given(learner);
        desk.refuse(learner);
        desk.identityGoesAway();
        try {
            assertThat(desk.request(learner, first.getSessionId())).isEqualTo(first);
        } finally {
            desk.identityComesBack();
        }
    }

    @Test
    void a_talk_of_somebody_else_or_of_nobody_and_another_task_do_not_exist() {
        var others = desk.talk(UUID.randomUUID());
        var reading = desk.talk(Spoken.by(learner));
        desk.allow(learner);
        for (var id : List.of(others.getId(), reading.getId(), UUID.randomUUID().toString()))
            Refusal.expect(Code.NOT_FOUND, "ATTEMPT_UNKNOWN", () -> desk.request(learner, id));
        Refusal.expectField("session_id", () -> desk.request(learner, "1"));
    }

    @Test
    void while_the_session_runs_the_report_is_pending() {
        var talk =
                Spoken.by(learner).rolePlay(FakeContent.WARD, 2, "Who is it?").finished();
        assessment.sessions.add(talk.toBuilder()
                .setState(SessionState.SESSION_STATE_OPEN)
                .clearResult()
                .clearFinishedAt()
                .build());
        var refusal = Refusal.of(() -> desk.request(learner, talk.getId()));
        assertThat(refusal.code()).isEqualTo(Code.ABORTED);
        assertThat(refusal.reason()).isEqualTo("REPORT_PENDING");
        assertThat(refusal.retryAfter()).isNotNull();
    }

    @Test
    void a_talk_without_an_estimate_is_not_for_examiners() {
        desk.allow(learner);
        var brief = desk.talk(
                Spoken.by(learner).rolePlay(FakeContent.WARD, 2, "Who is it?", "Good evening. May I come in?"));
        Refusal.expect(Code.FAILED_PRECONDITION, "TALK_NOT_RATABLE", () -> desk.request(learner, brief.getId()));
    }

    @Test
    void without_the_consent_for_examiners_nothing_is_given_and_while_identity_is_away_neither() {
        var talk = desk.talk(learner);
        desk.refuse(learner);
        Refusal.expect(Code.PERMISSION_DENIED, "CONSENT_MISSING", () -> desk.request(learner, talk.getId()));
        desk.allow(learner);
        desk.identityGoesAway();
        try {
            Refusal.expect(Code.UNAVAILABLE, "IDENTITY_UNAVAILABLE", () -> desk.request(learner, talk.getId()));
        } finally {
            desk.identityComesBack();
        }
        assertThat(desk.batch(learner, talk.getId())).isEmpty();
    }

    @Test
    void three_talks_wait_at_most_also_when_five_are_given_at_once() throws InterruptedException {
        desk.allow(learner);
        var reasons = new ConcurrentLinkedQueue<String>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 5; i++) {
            var id = desk.talk(learner).getId();
            threads.add(Thread.ofVirtual().unstarted(() -> {
                try {
                    reasons.add(desk.request(learner, id).getState().name());
                } catch (StatusRuntimeException thrown) {
                    reasons.add(Refusal.of(thrown).reason());
                }
            }));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) thread.join();
        assertThat(reasons).hasSize(5);
        assertThat(Collections.frequency(reasons, "EXAMINATION_STATE_WAITING")).isEqualTo(3);
        assertThat(Collections.frequency(reasons, "EXAMINATIONS_OPEN")).isEqualTo(2);
    }

    @Test
    void what_is_taken_back_leaves_the_queue_with_everything_that_was_begun_and_can_be_given_again() {
        var given = desk.given(learner);
        var examiner = UUID.randomUUID();
        var other = UUID.randomUUID();
        desk.rate(examiner, given.getId(), Desk.bands(4, 2).build());
        var _ = desk.claim(other, given.getId());
        var withdrawn = desk.withdraw(learner, given.getSessionId());
        assertThat(withdrawn.getState()).isEqualTo(ExaminationState.EXAMINATION_STATE_WITHDRAWN);
        assertThat(desk.withdraw(learner, given.getSessionId())).isEqualTo(withdrawn);
        assertThat(rows("examination_rating", given)).isZero();
        assertThat(rows("examination_band", given)).as("the machine's stay").isEqualTo(9);
        assertThat(desk.queued(other)).doesNotContain(given.getId());
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.claim(other, given.getId()));
        Refusal.expect(
                Code.NOT_FOUND,
                "EXAMINATION_UNKNOWN",
                () -> desk.submit(other, given.getId(), Desk.bands(4, 2).build()));
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.release(other, given.getId()));

        assessment.clock.pass(Duration.ofMinutes(1));
        var again = desk.request(learner, given.getSessionId());
        assertThat(again.getState()).isEqualTo(ExaminationState.EXAMINATION_STATE_WAITING);
        assertThat(again.getId()).isEqualTo(given.getId());
        assertThat(again.getRequestedAt().getSeconds())
                .isGreaterThan(given.getRequestedAt().getSeconds());
        assertThat(desk.queued(examiner)).contains(given.getId());
    }

    @Test
    void what_is_complete_cannot_be_taken_back() {
        var given = desk.given(learner);
        desk.rate(UUID.randomUUID(), given.getId(), Desk.bands(4, 2).build());
        desk.rate(UUID.randomUUID(), given.getId(), Desk.bands(5, 2).build());
        var complete = desk.withdraw(learner, given.getSessionId());
        assertThat(complete.getState()).isEqualTo(ExaminationState.EXAMINATION_STATE_COMPLETE);
        assertThat(complete.hasRating()).isTrue();
        assertThat(desk.request(learner, given.getSessionId())).isEqualTo(complete);
    }

    @Test
    void only_the_learner_takes_a_talk_back_and_only_one_that_was_given() {
        var given = desk.given(learner);
        var talk = desk.talk(learner);
        Refusal.expect(
                Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.withdraw(UUID.randomUUID(), given.getSessionId()));
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.withdraw(learner, talk.getId()));
        Refusal.expectField("session_id", () -> desk.withdraw(learner, ""));
    }

    @Test
    void a_batch_is_bounded() {
        Refusal.expectField("session_ids", () -> desk.batch(learner));
        Refusal.expectField(
                "session_ids[1]", () -> desk.batch(learner, UUID.randomUUID().toString(), "x"));
        var many = BatchGetExaminationsRequest.newBuilder();
        for (int i = 0; i < 201; i++) many.addSessionIds(UUID.randomUUID().toString());
        Refusal.expectField("session_ids", () -> desk.as(learner).batchGetExaminations(many.build()));
    }

    @Test
    void what_is_deleted_takes_its_examination_with_it() {
        var given = desk.given(learner);
        desk.rate(UUID.randomUUID(), given.getId(), Desk.bands(4, 2).build());
        var _ = assessment
                .as(learner)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(given.getSessionId())
                        .build());
        assertThat(desk.batch(learner, given.getSessionId())).isEmpty();
        assertThat(rows("examination_rating", given)).isZero();
        assertThat(rows("examination_band", given)).isZero();
        Refusal.expect(Code.NOT_FOUND, "EXAMINATION_UNKNOWN", () -> desk.claim(UUID.randomUUID(), given.getId()));
    }

    private static int rows(String table, Examination of) {
        return RatingRows.number(
                assessment, "SELECT count(*) FROM " + table + " WHERE examination_id = '" + of.getId() + "'");
    }
}
