package dev.vivavoce.assessment.mockexam;

import static dev.vivavoce.assessment.mockexam.Sitting.FIRST;
import static dev.vivavoce.assessment.mockexam.Sitting.SECOND;
import static dev.vivavoce.assessment.mockexam.Sitting.WARM_UP;
import static dev.vivavoce.assessment.mockexam.Sitting.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeContent;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.BatchGetSessionExamsRequest;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamPartRating;
import dev.vivavoce.assessment.v1.MockExamPartState;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Which session can be which part, and when a part is skipped or taken again.
class MockExamPartsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Sitting sitting = new Sitting(assessment);

    @Test
    void only_a_session_of_the_parts_own_task_is_attached() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var rolePlay = part(exam, FIRST).getTask().getRolePlay();
        var scenario = UUID.fromString(rolePlay.getScenarioId());
        var practice = spoken().rolePlay(scenario, 3, TalkLines.good());
        refused("SESSION_TASK_OTHER", exam, FIRST, practice.running());
        refused(
                "SESSION_TASK_OTHER",
                exam,
                FIRST,
                spoken().rolePlay(scenario, 2).inExamMode().running());
        refused("SESSION_TASK_OTHER", exam, FIRST, sitting.talk(exam, SECOND).running());
        refused(
                "SESSION_TASK_OTHER",
                exam,
                FIRST,
                sitting.talk(exam, WARM_UP, "Hello.").running());
        refused("SESSION_TASK_OTHER", exam, FIRST, spoken().running());
        refused(
                "SESSION_TASK_OTHER",
                exam,
                FIRST,
                spoken().rolePlay(FakeContent.HOTEL, 3).inExamMode().running());

        var another = new Sitting(assessment);
        var fresh = another.start();
        var drill = another.talk(fresh, WARM_UP, "Hello.")
                .purpose(Purpose.PURPOSE_REVIEW)
                .running();
        assessment.sessions.add(drill);
        Refusal.expect(Code.FAILED_PRECONDITION, "SESSION_TASK_OTHER", () -> another.attach(fresh, WARM_UP, drill));
        var offTopic = spokenBy(another).free("Something else", "Hello.").running();
        assessment.sessions.add(offTopic);
        Refusal.expect(Code.FAILED_PRECONDITION, "SESSION_TASK_OTHER", () -> another.attach(fresh, WARM_UP, offTopic));
    }

    @Test
    void a_session_older_than_the_exam_or_of_nobody_or_of_another_learner_is_refused() {
        var exam = sitting.start();
        var old =
                sitting.talk(exam, WARM_UP, "Hello.").at("2026-11-20T09:00:00Z").running();
        refused("SESSION_TOO_OLD", exam, WARM_UP, old);
        Refusal.expect(
                Code.NOT_FOUND,
                "SESSION_UNKNOWN",
                () -> sitting.attach(exam, WARM_UP, UUID.randomUUID().toString()));
        var others = new Sitting(assessment).talk(exam, WARM_UP, "Hello.").running();
        assessment.sessions.add(others);
        Refusal.expect(Code.NOT_FOUND, "SESSION_UNKNOWN", () -> sitting.attach(exam, WARM_UP, others));
        Refusal.expectField("session_id", () -> sitting.attach(exam, WARM_UP, "x"));
        Refusal.expectField(
                "part", () -> sitting.attach(exam, MockExamPartKind.MOCK_EXAM_PART_KIND_UNSPECIFIED, others));
        var talk = sitting.talk(exam, WARM_UP, "Hello.").running();
        assessment.sessions.add(talk);
        assessment.sessions.goAway();
        Refusal.expect(Code.UNAVAILABLE, "SPEECH_UNAVAILABLE", () -> sitting.attach(exam, WARM_UP, talk));
        assessment.sessions.comeBack();
        assertThat(part(sitting.attach(exam, WARM_UP, talk), WARM_UP).getSessionId())
                .isEqualTo(talk.getId());
    }

    @Test
    void a_part_is_begun_once_and_after_the_one_before() {
        var exam = sitting.start();
        var early = sitting.talk(exam, FIRST, TalkLines.good()).running();
        refused("PART_NOT_OPEN", exam, FIRST, early);
        var warmUp = sitting.talk(exam, WARM_UP, "I work on a ward.").running();
        assessment.sessions.add(warmUp);
        var begun = sitting.attach(exam, WARM_UP, warmUp);
        assertThat(sitting.attach(exam, WARM_UP, warmUp)).as("a repeat").isEqualTo(begun);
        refused("PART_NOT_OPEN", exam, FIRST, early);
        var twice = sitting.talk(exam, WARM_UP, "I work on a ward.").running();
        assessment.sessions.add(twice);
        var refusal = Refusal.of(() -> sitting.attach(exam, WARM_UP, twice));
        assertThat(refusal.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(refusal.reason()).isEqualTo("PART_TAKEN");
        assertThat(refusal.metadata()).containsEntry("session_id", warmUp.getId());
    }

    @Test
    void while_speech_is_away_a_part_that_runs_goes_on_running() {
        var exam = sitting.start();
        var _ = sitting.take(exam, WARM_UP, "I work on a ward.");
        assessment.sessions.goAway();
        assertThat(part(sitting.get(exam), WARM_UP).getState())
                .isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_UNDER_WAY);
        assessment.sessions.comeBack();
        assertThat(part(sitting.get(exam), WARM_UP).getState())
                .isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED);
    }

    @Test
    void a_warm_up_is_skipped_before_it_begins_or_while_it_runs_and_not_after() {
        var exam = sitting.start();
        var skipped = sitting.skip(exam);
        assertThat(part(skipped, WARM_UP).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_SKIPPED);
        assertThat(part(skipped, FIRST).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_OPEN);
        assertThat(sitting.skip(exam)).as("a repeat").isEqualTo(skipped);
        refused(
                "PART_NOT_OPEN",
                exam,
                WARM_UP,
                sitting.talk(exam, WARM_UP, "Hello.").running());

        var second = new Sitting(assessment);
        var running = second.start();
        var warmUp = second.talk(running, WARM_UP, "Hello.").running();
        assessment.sessions.add(warmUp);
        var _ = second.attach(running, WARM_UP, warmUp);
        assertThat(part(second.skip(running), WARM_UP).getState())
                .isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_SKIPPED);

        var third = new Sitting(assessment);
        var over = third.start();
        var _ = third.take(over, WARM_UP, "Hello.");
        assertThat(part(third.skip(over), WARM_UP).getState())
                .isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED);
    }

    @Test
    void a_role_play_that_could_not_be_rated_is_taken_once_more_with_another_session() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        Refusal.expect(Code.FAILED_PRECONDITION, "PART_NOT_REPEATABLE", () -> sitting.again(exam, FIRST));
        Refusal.expect(Code.FAILED_PRECONDITION, "PART_NOT_REPEATABLE", () -> sitting.again(exam, WARM_UP));
        var lost = sitting.take(exam, FIRST, Sitting.BRIEF);
        assertThat(sitting.rated(lost).hasEstimate()).isFalse();
        assertThat(part(sitting.get(exam), FIRST).getRepeatable()).isTrue();
        assertThat(part(sitting.get(exam), FIRST).getRating())
                .isEqualTo(MockExamPartRating.MOCK_EXAM_PART_RATING_NOT_RATED);
        var again = sitting.again(exam, FIRST);
        assertThat(part(again, FIRST).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_OPEN);
        assertThat(part(again, FIRST).getSessionId()).isEmpty();
        assertThat(part(again, FIRST).getSessionKey())
                .isNotEqualTo(part(exam, FIRST).getSessionKey());
        assertThat(part(again, SECOND).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_WAITING);
        assertThat(sitting.again(exam, FIRST)).as("a repeat").isEqualTo(again);
        refused("SESSION_ATTACHED", exam, FIRST, lost);
        assertThat(sitting.exams()
                        .batchGetSessionExams(BatchGetSessionExamsRequest.newBuilder()
                                .addSessionIds(lost.getId())
                                .build())
                        .getSessionsList())
                .as("a session that was given up is no part")
                .isEmpty();

        var _ = sitting.rated(sitting.take(exam, FIRST, Sitting.BRIEF));
        assertThat(part(sitting.get(exam), FIRST).getRating())
                .isEqualTo(MockExamPartRating.MOCK_EXAM_PART_RATING_NOT_RATED);
        assertThat(part(sitting.get(exam), FIRST).getRepeatable()).as("twice").isFalse();
        Refusal.expect(Code.FAILED_PRECONDITION, "PART_NOT_REPEATABLE", () -> sitting.again(exam, FIRST));
    }

    @Test
    void a_role_play_is_not_taken_again_once_the_next_has_begun() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var _ = sitting.rated(sitting.take(exam, FIRST, Sitting.BRIEF));
        assertThat(part(sitting.get(exam), FIRST).getRepeatable()).isTrue();
        var second = sitting.talk(exam, SECOND, TalkLines.good()).running();
        assessment.sessions.add(second);
        var begun = sitting.attach(exam, SECOND, second);
        assertThat(part(begun, FIRST).getRepeatable()).isFalse();
        Refusal.expect(Code.FAILED_PRECONDITION, "PART_NOT_REPEATABLE", () -> sitting.again(exam, FIRST));
    }

    @Test
    void an_exam_that_its_learner_ends_is_abandoned_and_takes_nothing_more() {
        var exam = sitting.start();
        var warmUp = sitting.take(exam, WARM_UP, "I work on a ward.");
        var ended = sitting.end(exam);
        assertThat(ended.getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_ABANDONED);
        assertThat(part(ended, WARM_UP).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED);
        assertThat(part(ended, FIRST).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_SKIPPED);
        assertThat(sitting.end(exam)).as("a repeat").isEqualTo(ended);
        assertThat(sitting.attach(exam, WARM_UP, warmUp)).as("a repeat").isEqualTo(ended);
        refused(
                "EXAM_ENDED",
                exam,
                FIRST,
                sitting.talk(exam, FIRST, TalkLines.good()).running());
        Refusal.expect(Code.FAILED_PRECONDITION, "EXAM_ENDED", () -> sitting.skip(exam));
        Refusal.expect(Code.FAILED_PRECONDITION, "EXAM_ENDED", () -> sitting.again(exam, FIRST));
    }

    @Test
    void an_exam_whose_last_talk_could_not_be_rated_waits_until_its_learner_ends_it_as_complete() {
        var exam = sitting.taken(Sitting.BRIEF);
        assertThat(sitting.report(exam).getPending().hasRetryAfter())
                .as("it is the learner who has to go on")
                .isFalse();
        assertThat(part(sitting.get(exam), SECOND).getRepeatable()).isTrue();
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_UNDER_WAY);
        assertThat(sitting.end(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_COMPLETE);
    }

    @Test
    void a_part_whose_talk_was_deleted_says_so_and_the_next_is_open() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var first = sitting.takeGood(exam, FIRST);
        var _ = assessment
                .as(sitting.learner)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(first.getId())
                        .build());
        var now = sitting.get(exam);
        assertThat(part(now, FIRST).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_DELETED);
        assertThat(part(now, FIRST).getSessionId()).isEqualTo(first.getId());
        assertThat(part(now, FIRST).getRepeatable()).isFalse();
        assertThat(part(now, SECOND).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_OPEN);
    }

    private Spoken spoken() {
        return spokenBy(sitting);
    }

    private static Spoken spokenBy(Sitting sitting) {
        return Spoken.by(sitting.learner)
                .at(assessment.clock.instant().plusSeconds(300).toString());
    }

    private void refused(
            String reason, dev.vivavoce.assessment.v1.MockExam exam, MockExamPartKind kind, Session session) {
        assessment.sessions.add(session);
        Refusal.expect(Code.FAILED_PRECONDITION, reason, () -> sitting.attach(exam, kind, session));
    }
}
