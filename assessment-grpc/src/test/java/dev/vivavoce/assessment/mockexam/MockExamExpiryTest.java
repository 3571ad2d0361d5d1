package dev.vivavoce.assessment.mockexam;

import static dev.vivavoce.assessment.mockexam.Sitting.FIRST;
import static dev.vivavoce.assessment.mockexam.Sitting.SECOND;
import static dev.vivavoce.assessment.mockexam.Sitting.WARM_UP;
import static dev.vivavoce.assessment.mockexam.Sitting.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.GetOpenMockExamRequest;
import dev.vivavoce.assessment.v1.MockExamNotRated;
import dev.vivavoce.assessment.v1.MockExamPartState;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Exams that are not continued.
class MockExamExpiryTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T10:00:00Z");

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Sitting sitting = new Sitting(assessment);

    @BeforeEach
    void at_ten() {
        assessment.clock.set(MORNING);
    }

    @Test
    void an_exam_expires_a_day_after_it_was_last_continued_and_another_can_be_started() {
        var exam = sitting.start();
        assessment.clock.pass(Duration.ofHours(23));
        var skipped = sitting.skip(exam);
        assertThat(Timestamps.toMillis(skipped.getExpiresAt()))
                .isEqualTo(MORNING.plus(Duration.ofHours(47)).toEpochMilli());
        assessment.clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_UNDER_WAY);
        assertThat(sitting.start(UUID.randomUUID()).hasUnderWay()).isTrue();
        assessment.clock.pass(Duration.ofSeconds(1));
        var expired = sitting.get(exam);
        assertThat(expired.getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_EXPIRED);
        assertThat(Timestamps.toMillis(expired.getEndedAt()))
                .isEqualTo(MORNING.plus(Duration.ofHours(47)).toEpochMilli());
        assertThat(part(expired, FIRST).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_SKIPPED);
        assertThat(sitting.exams()
                        .getOpenMockExam(GetOpenMockExamRequest.getDefaultInstance())
                        .hasExam())
                .isFalse();
        var late = sitting.talk(exam, FIRST).running();
        assessment.sessions.add(late);
        Refusal.expect(Code.FAILED_PRECONDITION, "EXAM_ENDED", () -> sitting.attach(exam, FIRST, late));
        assertThat(sitting.start(UUID.randomUUID()).hasStarted()).isTrue();
        assertThat(sitting.get(exam)).as("its end is stored now").isEqualTo(expired);
        assertThat(sitting.end(exam)).isEqualTo(expired);
    }

    @Test
    void what_was_rated_of_an_expired_exam_stays_readable() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var first = sitting.takeGood(exam, FIRST);
        var _ = sitting.get(exam);
        assessment.clock.pass(Duration.ofHours(25));
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_EXPIRED);
        assertThat(sitting.report(exam).getNotRated()).isEqualTo(MockExamNotRated.MOCK_EXAM_NOT_RATED_INCOMPLETE);
        assertThat(sitting.rated(first).hasEstimate()).isTrue();
    }

    @Test
    void the_end_of_a_talk_continues_an_exam_and_one_whose_talks_are_over_is_complete() {
        var exam = sitting.taken(Sitting.BRIEF);
        var taken = sitting.get(exam);
        assertThat(part(taken, SECOND).getState()).isEqualTo(MockExamPartState.MOCK_EXAM_PART_STATE_FINISHED);
        assertThat(taken.getExpiresAt())
                .as("the talk ended five minutes after it was begun")
                .isEqualTo(Timestamps.fromMillis(
                        MORNING.plus(Duration.ofHours(24)).plusSeconds(300).toEpochMilli()));
        assessment.clock.pass(Duration.ofHours(25));
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_COMPLETE);
        assertThat(sitting.report(exam).hasReady()).isTrue();
    }

    @Test
    void a_session_that_never_ended_does_not_keep_an_exam_open() {
        var exam = sitting.start();
        var lost = sitting.talk(exam, WARM_UP, "Hello.").running();
        assessment.sessions.add(lost);
        var _ = sitting.attach(exam, WARM_UP, lost);
        assessment.clock.pass(Duration.ofHours(24));
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_EXPIRED);
        assertThat(sitting.start(UUID.randomUUID()).hasStarted()).isTrue();
    }
}
