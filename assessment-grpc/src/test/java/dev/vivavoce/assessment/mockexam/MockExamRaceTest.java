package dev.vivavoce.assessment.mockexam;

import static dev.vivavoce.assessment.mockexam.Sitting.FIRST;
import static dev.vivavoce.assessment.mockexam.Sitting.SECOND;
import static dev.vivavoce.assessment.mockexam.Sitting.WARM_UP;
import static dev.vivavoce.assessment.mockexam.Sitting.part;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.runtimetest.Race;
import dev.vivavoce.speech.v1.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tabs that do the same at the same time, on a real PostgreSQL.
class MockExamRaceTest {
    private static final int TABS = 8;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Sitting sitting = new Sitting(assessment);

    @RepeatedTest(5)
    void of_many_starts_at_once_exactly_one_begins_an_exam() throws InterruptedException {
        var keys = Stream.generate(UUID::randomUUID).limit(TABS).toList();
        var answers = Race.atOnce(keys, key -> {
            var answer = sitting.start(key);
            return answer.hasStarted()
                    ? "started " + answer.getStarted().getId()
                    : "under way " + answer.getUnderWay().getId();
        });
        assertThat(answers.stream().filter(answer -> answer.startsWith("started")))
                .hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.substring(answer.lastIndexOf(' ')))
                        .distinct())
                .as("all name the same exam")
                .hasSize(1);
    }

    @RepeatedTest(5)
    void the_same_start_sent_many_times_at_once_is_one_exam() throws InterruptedException {
        var key = UUID.randomUUID();
        var answers = Race.atOnce(
                Collections.nCopies(TABS, key),
                one -> sitting.start(one).getStarted().getId());
        assertThat(answers).hasSize(TABS).doesNotContain("");
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @RepeatedTest(5)
    void of_many_sessions_for_one_part_exactly_one_is_attached() throws InterruptedException {
        var exam = sitting.start();
        var talks = Stream.generate(
                        () -> sitting.talk(exam, WARM_UP, "I work on a ward.").running())
                .limit(TABS)
                .toList();
        talks.forEach(assessment.sessions::add);
        var answers = Race.atOnce(
                talks,
                talk -> part(sitting.attach(exam, WARM_UP, talk), WARM_UP).getSessionId());
        assertThat(Collections.frequency(answers, "PART_TAKEN")).isEqualTo(TABS - 1);
        assertThat(answers).contains(part(sitting.get(exam), WARM_UP).getSessionId());
        assertThat(RatingRows.number(
                        assessment, "SELECT count(*) FROM mock_exam_session WHERE exam_id = '" + exam.getId() + "'"))
                .isEqualTo(1);
    }

    @RepeatedTest(5)
    void the_same_session_attached_many_times_at_once_is_attached_once() throws InterruptedException {
        var exam = sitting.start();
        var talk = sitting.talk(exam, WARM_UP, "I work on a ward.").running();
        assessment.sessions.add(talk);
        var answers = Race.atOnce(
                Collections.nCopies(TABS, talk),
                one -> part(sitting.attach(exam, WARM_UP, one), WARM_UP).getSessionId());
        assertThat(answers).hasSize(TABS).containsOnly(talk.getId());
    }

    @RepeatedTest(2)
    void a_report_that_many_ask_for_while_a_talk_is_deleted_is_whole_or_of_the_other_talk()
            throws InterruptedException {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var first = sitting.takeGood(exam, FIRST);
        var second = sitting.take(exam, SECOND, TalkLines.poor());
        var _ = sitting.rated(first);
        var _ = sitting.rated(second);
        var acts = new ArrayList<Session>(Collections.nCopies(TABS, first));
        acts.set(TABS / 2, second);
        var answers = Race.atOnce(acts, talk -> {
            if (!talk.getId().equals(second.getId()))
                return sitting.askReport(exam).getOutcomeCase().name();
            var _ = assessment
                    .as(sitting.learner)
                    .deleteAttempt(DeleteAttemptRequest.newBuilder()
                            .setAttemptId(talk.getId())
                            .build());
            return "DELETED";
        });
        assertThat(answers).hasSize(TABS).containsOnly("READY", "DELETED");
        var report = sitting.report(exam).getReady();
        assertThat(report.getTalks(0).hasRated()).isTrue();
        assertThat(report.getTalks(1).hasLeftOut()).isTrue();
    }
}
