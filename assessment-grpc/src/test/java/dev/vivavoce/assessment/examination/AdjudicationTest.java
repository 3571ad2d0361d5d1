package dev.vivavoce.assessment.examination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.CriterionBand;
import dev.vivavoce.assessment.v1.ExaminationFilter;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.assessment.v1.ExaminerRating;
import dev.vivavoce.assessment.v1.ExaminersBand;
import dev.vivavoce.assessment.v1.MomentComment;
import dev.vivavoce.assessment.v1.QueuedExamination;
import dev.vivavoce.rating.band.Estimate;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two examiners, a third one where they differ too much, and what it comes to.
class AdjudicationTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Desk desk = new Desk(assessment);
    private final UUID learner = UUID.randomUUID();
    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID cleo = UUID.randomUUID();

    @Test
    void two_who_are_at_most_one_band_apart_come_to_their_mean() {
        var given = desk.given(learner);
        var first = Desk.bands(4, 2).setComment("Warm.");
        first.getCriteriaBuilder(0).setComment("Clear throughout.");
        first.addMoments(moment(5, "A fine question.")).addMoments(moment(1, "Who you are comes first."));
        var second = Desk.bands(5, 2).addMoments(moment(3, "Say it in fewer words."));
        assertThat(desk.rate(ana, given.getId(), first.build()))
                .isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
        var once = desk.batch(learner, given.getSessionId()).getFirst();
        assertThat(once.getState()).isEqualTo(ExaminationState.EXAMINATION_STATE_RATED_ONCE);
        assertThat(once.hasRating()).as("one rating is not shown").isFalse();
        assertThat(desk.rate(ben, given.getId(), second.build()))
                .isEqualTo(ExaminationState.EXAMINATION_STATE_COMPLETE);

        var rating = desk.batch(learner, given.getSessionId()).getFirst().getRating();
        assertThat(rating.getExaminers()).isEqualTo(2);
        assertThat(rating.hasRatedAt()).isTrue();
        assertThat(rating.getCriteriaList())
                .extracting(ExaminersBand::getCriterion)
                .containsExactlyElementsOf(
                        Desk.CRITERIA.stream().map(Criterion::id).toList());
        assertThat(rating.getCriteriaList())
                .allSatisfy(band -> assertThat(band.getAdjudicated()).isFalse());
        assertThat(rating.getCriteria(0).getBand()).isEqualTo(4.5);
        assertThat(rating.getCriteria(8).getBand()).isEqualTo(2);
        assertThat(rating.getCriteria(0).getCommentsList()).containsExactly("Clear throughout.");
        assertThat(rating.getCommentsList()).containsExactly("Warm.");
        assertThat(rating.getMomentsList()).extracting(MomentComment::getTurn).containsExactly(1, 3, 5);
        // A half of 4.5 / 6 and a half of 2 / 3, which is 17/24: on the line from 300 to 400, to the next 10.
        assertThat(rating.getMark().getValue()).isEqualTo(380);
        assertThat(rating.getMark().getLow()).isEqualTo(380);
        assertThat(rating.getMark().getHigh()).isEqualTo(380);
        assertThat(rating.getMark().getLabel()).isEqualTo("B");
        assertThat(rating.toString()).doesNotContain(ana.toString(), ben.toString());
    }

    @Test
    void a_third_examiner_sees_both_and_decides_what_is_more_than_one_band_apart() {
        var given = desk.given(learner);
        var first = Desk.bands(4, 2);
        first.getCriteriaBuilder(1).setBand(2).setComment("Long silences.");
        var second = Desk.bands(4, 2);
        second.getCriteriaBuilder(1).setBand(4);
        second.getCriteriaBuilder(8).setBand(0);
        desk.rate(ana, given.getId(), first.build());
        assertThat(desk.rate(ben, given.getId(), second.build()))
                .isEqualTo(ExaminationState.EXAMINATION_STATE_ADJUDICATION);
        assertThat(desk.batch(learner, given.getSessionId()).getFirst().getState())
                .isEqualTo(ExaminationState.EXAMINATION_STATE_ADJUDICATION);

        for (var blind : List.of(ana, ben)) {
            assertThat(desk.queued(blind)).doesNotContain(given.getId());
            Refusal.expect(Code.FAILED_PRECONDITION, "ALREADY_RATED", () -> desk.claim(blind, given.getId()));
        }
        Refusal.expect(Code.PERMISSION_DENIED, "OWN_TALK", () -> desk.claim(learner, given.getId()));
        assertThat(desk.queue(cleo, ExaminationFilter.EXAMINATION_FILTER_ADJUDICATION))
                .extracting(QueuedExamination::getId)
                .contains(given.getId());
        var paper = desk.claim(cleo, given.getId());
        var fluency = Desk.CRITERIA.get(1).id();
        var giving = Desk.CRITERIA.get(8).id();
        assertThat(paper.getDisputedList()).containsExactly(fluency, giving);
        assertThat(paper.getRatingsList()).containsExactlyInAnyOrder(first.build(), second.build());
        assertThat(paper.getCriteriaCount()).isEqualTo(9);
        assertThat(paper.toString()).doesNotContain(ana.toString(), ben.toString());
        Refusal.expect(
                Code.FAILED_PRECONDITION, "EXAMINATION_TAKEN", () -> desk.claim(UUID.randomUUID(), given.getId()));

        Refusal.expectField("rating.criteria", () -> desk.submit(cleo, given.getId(), decision(fluency, 3)));
        Refusal.expectField(
                "rating.criteria[0].criterion",
                () -> desk.submit(cleo, given.getId(), Desk.bands(4, 2).build()));
        var decided = ExaminerRating.newBuilder()
                .addCriteria(band(giving, 1).toBuilder().setComment("One check is enough for 1."))
                .addCriteria(band(fluency, 3))
                .setComment("Between the two.")
                .build();
        assertThat(desk.submit(cleo, given.getId(), decided)).isEqualTo(ExaminationState.EXAMINATION_STATE_COMPLETE);
        assertThat(desk.submit(cleo, given.getId(), decided)).isEqualTo(ExaminationState.EXAMINATION_STATE_COMPLETE);
        assertThat(desk.submit(ana, given.getId(), first.build()))
                .isEqualTo(ExaminationState.EXAMINATION_STATE_COMPLETE);

        var rating = desk.batch(learner, given.getSessionId()).getFirst().getRating();
        assertThat(rating.getExaminers()).isEqualTo(3);
        assertThat(rating.getCriteria(1).getBand()).isEqualTo(3);
        assertThat(rating.getCriteria(1).getAdjudicated()).isTrue();
        assertThat(rating.getCriteria(1).getCommentsList()).containsExactly("Long silences.");
        assertThat(rating.getCriteria(8).getBand()).isEqualTo(1);
        assertThat(rating.getCriteria(8).getAdjudicated()).isTrue();
        assertThat(rating.getCriteriaList().stream().filter(ExaminersBand::getAdjudicated))
                .hasSize(2);
        assertThat(rating.getCommentsList()).containsExactly("Between the two.");
        var bands = new HashMap<String, Double>();
        rating.getCriteriaList().forEach(one -> bands.put(one.getCriterion(), one.getBand()));
        assertThat(rating.getMark().getValue())
                .isEqualTo(Estimate.ofBands(Rubrics.standard(true), bands).value());
        Refusal.expect(
                Code.FAILED_PRECONDITION, "EXAMINATION_TAKEN", () -> desk.claim(UUID.randomUUID(), given.getId()));
    }

    private static ExaminerRating decision(String criterion, int band) {
        return ExaminerRating.newBuilder().addCriteria(band(criterion, band)).build();
    }

    private static CriterionBand band(String criterion, int band) {
        return CriterionBand.newBuilder().setCriterion(criterion).setBand(band).build();
    }

    private static MomentComment moment(int turn, String text) {
        return MomentComment.newBuilder().setTurn(turn).setText(text).build();
    }
}
