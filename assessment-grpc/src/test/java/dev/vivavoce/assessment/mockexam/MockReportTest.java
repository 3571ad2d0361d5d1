package dev.vivavoce.assessment.mockexam;

import static dev.vivavoce.assessment.mockexam.Sitting.FIRST;
import static dev.vivavoce.assessment.mockexam.Sitting.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.rating.TalkLines;
import dev.vivavoce.assessment.v1.Band;
import dev.vivavoce.assessment.v1.DeleteAttemptRequest;
import dev.vivavoce.assessment.v1.GetMockExamReportResponse;
import dev.vivavoce.assessment.v1.MockExamBand;
import dev.vivavoce.assessment.v1.MockExamNotRated;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamReport;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.assessment.v1.MockExamTalkBand;
import dev.vivavoce.assessment.v1.MockExamTalkLeftOut;
import dev.vivavoce.assessment.v1.NotRatedReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The report of two talks.
class MockReportTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Sitting sitting = new Sitting(assessment);

    @Test
    void the_report_holds_each_criterion_of_both_talks_and_an_estimate_between_theirs() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var first = sitting.rated(sitting.takeGood(exam, FIRST));
        assertThat(sitting.askReport(exam).hasPending()).isTrue();
        assertThat(sitting.askReport(exam).getPending().hasRetryAfter())
                .as("a part is still to be taken")
                .isFalse();
        var second = sitting.rated(sitting.take(exam, SECOND, TalkLines.poor()));
        var report = sitting.report(exam).getReady();
        assertThat(report.getExamId()).isEqualTo(exam.getId());
        assertThat(report.getRubric()).isEqualTo("oet-speaking");
        assertThat(report.getRubricVersion()).isEqualTo(first.getRubricVersion());
        assertThat(report.hasMadeAt()).isTrue();
        assertThat(report.getCriteriaCount()).isEqualTo(9);
        for (int i = 0; i < report.getCriteriaCount(); i++) {
            var criterion = report.getCriteria(i);
            var one = first.getCriteria(i);
            var other = second.getCriteria(i);
            assertThat(criterion.getCriterion()).isEqualTo(one.getCriterion());
            assertThat(criterion.getHighestBand()).isEqualTo(one.getHighestBand());
            var band = criterion.getRated();
            double position = (one.getRated().getPosition() + other.getRated().getPosition()) / 2;
            assertThat(band.getBand()).isEqualTo((int) Math.floor(position + 0.5));
            assertThat(band.getBandDescriptor()).isNotBlank();
            assertThat(band.getLow())
                    .isEqualTo((one.getRated().getLow() + other.getRated().getLow()) / 2);
            assertThat(band.getTalksList())
                    .containsExactly(band(FIRST, one.getRated()), band(SECOND, other.getRated()));
        }
        assertThat(report.getEstimate().getValue())
                .isBetween(second.getEstimate().getValue(), first.getEstimate().getValue());
        assertThat(report.getTalks(0).getRated().getEstimate()).isEqualTo(first.getEstimate());
        assertThat(report.getTalks(1).getRated().getWords()).isEqualTo(second.getWords());
        assertThat(sitting.askReport(exam).getReady()).as("made once").isEqualTo(report);
    }

    @Test
    void the_report_is_made_by_the_job_that_rates_the_last_talk() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var _ = sitting.rated(sitting.takeGood(exam, FIRST));
        assessment.take(sitting.takeGood(exam, SECOND));
        AssessmentServer.await(() -> count(exam) == 1);
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_COMPLETE);
        assertThat(sitting.get(exam).hasEstimate()).isTrue();
    }

    @Test
    void a_talk_of_few_words_is_left_out_and_its_criteria_are_those_of_the_other() {
        var exam = sitting.taken(Sitting.BRIEF);
        assertThat(sitting.report(exam).hasPending()).isTrue();
        var _ = sitting.end(exam);
        var report = sitting.report(exam).getReady();
        assertThat(report.getTalks(0).hasRated()).isTrue();
        assertThat(report.getTalks(1).getLeftOut())
                .isEqualTo(MockExamTalkLeftOut.MOCK_EXAM_TALK_LEFT_OUT_TOO_FEW_WORDS);
        assertThat(report.getEstimate()).isEqualTo(report.getTalks(0).getRated().getEstimate());
        assertThat(report.getCriteriaList())
                .allSatisfy(criterion -> assertThat(criterion.getRated().getTalksList())
                        .extracting(MockExamTalkBand::getKind)
                        .containsExactly(FIRST));
    }

    @Test
    void without_audio_in_either_talk_intelligibility_is_not_rated_and_in_one_it_is_by_the_other() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        for (var kind : List.of(FIRST, SECOND)) {
            var spoken = sitting.talk(exam, kind, TalkLines.good()).unclear();
            assessment.sessions.add(spoken.finished());
            var _ = sitting.attach(exam, kind, spoken.finished());
        }
        var report = sitting.report(exam).getReady();
        assertThat(report.getCriteria(0).getNotRated()).isEqualTo(NotRatedReason.NOT_RATED_REASON_NEEDS_AUDIO);
        assertThat(report.getCriteriaList().subList(1, 9)).allMatch(criterion -> criterion.hasRated());

        var other = new Sitting(assessment);
        var next = other.start();
        var _ = other.skip(next);
        var _ = other.takeGood(next, FIRST);
        var unclear = other.talk(next, SECOND, TalkLines.good()).unclear().finished();
        assessment.sessions.add(unclear);
        var _ = other.attach(next, SECOND, unclear);
        assertThat(intelligibility(other.report(next).getReady()).getTalksList())
                .extracting(MockExamTalkBand::getKind)
                .containsExactly(FIRST);
    }

    @Test
    void an_exam_without_words_or_with_a_part_missing_is_not_rated_and_says_why() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var _ = sitting.take(exam, FIRST, Sitting.BRIEF);
        var _ = sitting.take(exam, SECOND, Sitting.BRIEF);
        var _ = sitting.report(exam);
        var _ = sitting.end(exam);
        assertThat(notRated(sitting.report(exam))).isEqualTo(MockExamNotRated.MOCK_EXAM_NOT_RATED_TOO_FEW_WORDS);

        var other = new Sitting(assessment);
        var abandoned = other.start();
        var _ = other.skip(abandoned);
        var _ = other.takeGood(abandoned, FIRST);
        var _ = other.end(abandoned);
        assertThat(notRated(other.report(abandoned))).isEqualTo(MockExamNotRated.MOCK_EXAM_NOT_RATED_INCOMPLETE);
    }

    @Test
    void when_a_talk_is_deleted_the_report_is_made_anew_of_the_other_and_goes_with_both() {
        var exam = sitting.taken(TalkLines.poor());
        var both = sitting.report(exam).getReady();
        both.getTalksList().forEach(talk -> ratingEnded(talk.getRated().getSessionId())); // it makes the report, too
        delete(both.getTalks(0).getRated().getSessionId());
        assertThat(count(exam)).as("deleted with the talk").isZero();
        assertThat(sitting.get(exam).hasEstimate()).isFalse();
        var rest = sitting.report(exam).getReady();
        assertThat(rest.getTalks(0).getLeftOut()).isEqualTo(MockExamTalkLeftOut.MOCK_EXAM_TALK_LEFT_OUT_DELETED);
        assertThat(rest.getEstimate()).isEqualTo(both.getTalks(1).getRated().getEstimate());
        delete(both.getTalks(1).getRated().getSessionId());
        assertThat(notRated(sitting.report(exam))).isEqualTo(MockExamNotRated.MOCK_EXAM_NOT_RATED_DELETED);
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_COMPLETE);
    }

    @Test
    void while_content_is_away_the_report_is_pending_and_says_when_to_ask_again() {
        var exam = sitting.start();
        var _ = sitting.skip(exam);
        var _ = sitting.rated(sitting.takeGood(exam, FIRST));
        assessment.scenarios.goAway();
        var _ = sitting.takeGood(exam, SECOND);
        var pending = sitting.askReport(exam).getPending();
        assertThat(pending.getRetryAfter().getSeconds()).isEqualTo(2);
        assertThat(sitting.get(exam).getState()).isEqualTo(MockExamState.MOCK_EXAM_STATE_UNDER_WAY);
        assessment.scenarios.comeBack();
        assertThat(sitting.report(exam).hasReady()).isTrue();
    }

    private void delete(String sessionId) {
        var _ = assessment
                .as(sitting.learner)
                .deleteAttempt(DeleteAttemptRequest.newBuilder()
                        .setAttemptId(sessionId)
                        .build());
    }

    private static void ratingEnded(String sessionId) {
        AssessmentServer.await(() -> RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM job WHERE type = 'rate-talk' AND ended_at IS NULL AND id = '" + sessionId
                                + "'")
                == 0);
    }

    private static int count(dev.vivavoce.assessment.v1.MockExam exam) {
        return RatingRows.number(
                assessment, "SELECT count(*) FROM mock_exam_report WHERE exam_id = '" + exam.getId() + "'");
    }

    private static MockExamNotRated notRated(GetMockExamReportResponse response) {
        assertThat(response.hasNotRated()).as(response.toString()).isTrue();
        return response.getNotRated();
    }

    private static MockExamBand intelligibility(MockExamReport report) {
        assertThat(report.getCriteria(0).getCriterion()).isEqualTo("intelligibility");
        return report.getCriteria(0).getRated();
    }

    private static MockExamTalkBand band(MockExamPartKind kind, Band band) {
        return MockExamTalkBand.newBuilder()
                .setKind(kind)
                .setBand(band.getBand())
                .setLow(band.getLow())
                .setHigh(band.getHigh())
                .build();
    }
}
