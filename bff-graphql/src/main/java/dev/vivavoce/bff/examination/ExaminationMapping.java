package dev.vivavoce.bff.examination;

import dev.vivavoce.assessment.v1.Agreement;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.examination.Examination.ExaminationState;
import dev.vivavoce.bff.examination.Examination.ExaminersBand;
import dev.vivavoce.bff.examination.Examination.ExaminersMark;
import dev.vivavoce.bff.examination.Examination.ExaminersRating;
import dev.vivavoce.bff.examination.Examination.MomentComment;
import dev.vivavoce.bff.examination.ExaminationAgreement.AgreementWith;
import dev.vivavoce.bff.examination.ExaminationPaper.CriterionBand;
import dev.vivavoce.bff.examination.ExaminationPaper.ExaminerRating;
import dev.vivavoce.bff.examination.ExaminationPaper.FoundPassages;
import dev.vivavoce.bff.examination.ExaminationPaper.RubricCriterion;
import dev.vivavoce.bff.examination.Inputs.SubmitRatingInput;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.rating.ReportMapping;
import dev.vivavoce.bff.result.ResultMapping;
import dev.vivavoce.bff.scenario.ScenarioRef;
import java.util.List;

/// Converts examinations between protobuf and the graph.
final class ExaminationMapping {
    static final String STATE = "EXAMINATION_STATE_";

    private ExaminationMapping() {}

    static Examination examination(dev.vivavoce.assessment.v1.Examination message) {
        return new Examination(
                message.getId(),
                message.getSessionId(),
                ProtoMapping.required(ExaminationState.class, message.getState(), STATE),
                ProtoMapping.time(message.getRequestedAt()),
                message.hasRating() ? outcome(message.getRating()) : null);
    }

    private static ExaminersRating outcome(dev.vivavoce.assessment.v1.ExaminersRating message) {
        var mark = message.getMark();
        return new ExaminersRating(
                ProtoMapping.time(message.getRatedAt()),
                message.getExaminers(),
                new ExaminersMark(mark.getScale(), mark.getValue(), mark.getLabel()),
                message.getCriteriaList().stream()
                        .map(one -> new ExaminersBand(
                                one.getCriterion(), one.getBand(), one.getAdjudicated(), one.getCommentsList()))
                        .toList(),
                moments(message.getMomentsList()),
                message.getCommentsList());
    }

    private static List<MomentComment> moments(List<dev.vivavoce.assessment.v1.MomentComment> messages) {
        return messages.stream()
                .map(one -> new MomentComment(one.getTurn(), one.getText()))
                .toList();
    }

    static QueuedExamination queued(dev.vivavoce.assessment.v1.QueuedExamination message) {
        return new QueuedExamination(
                message.getId(),
                ProtoMapping.required(ExaminationState.class, message.getState(), STATE),
                new ScenarioRef(message.getScenarioId(), message.getScenarioVersion()),
                message.getRubric(),
                ProtoMapping.time(message.getRequestedAt()),
                message.hasClaimedUntil() ? ProtoMapping.time(message.getClaimedUntil()) : null,
                message.getWords());
    }

    static ExaminationPaper paper(dev.vivavoce.assessment.v1.ExaminationPaper message) {
        return new ExaminationPaper(
                message.getId(),
                ProtoMapping.time(message.getClaimedUntil()),
                new ScenarioRef(message.getScenarioId(), message.getScenarioVersion()),
                message.getRubric(),
                ResultMapping.turns(message.getTalk()),
                message.getCriteriaList().stream()
                        .map(one ->
                                new RubricCriterion(one.getCriterion(), one.getName(), one.getBandDescriptorsList()))
                        .toList(),
                message.getFoundList().stream()
                        .map(one -> new FoundPassages(
                                one.getCriterion(),
                                one.getPassagesList().stream()
                                        .map(ReportMapping::quote)
                                        .toList()))
                        .toList(),
                message.getTasksList().stream().map(ReportMapping::task).toList(),
                message.hasFluency() ? ReportMapping.fluency(message.getFluency()) : null,
                message.getRatingsList().stream().map(ExaminationMapping::given).toList(),
                message.getDisputedList());
    }

    private static ExaminerRating given(dev.vivavoce.assessment.v1.ExaminerRating message) {
        return new ExaminerRating(
                message.getCriteriaList().stream()
                        .map(one -> new CriterionBand(
                                one.getCriterion(), one.getBand(), ProtoMapping.orNull(one.getComment())))
                        .toList(),
                moments(message.getMomentsList()),
                ProtoMapping.orNull(message.getComment()));
    }

    static dev.vivavoce.assessment.v1.ExaminerRating rating(SubmitRatingInput input) {
        var rating = dev.vivavoce.assessment.v1.ExaminerRating.newBuilder()
                .setComment(ProtoMapping.orEmpty(input.comment()));
        for (var one : input.criteria())
            rating.addCriteriaBuilder()
                    .setCriterion(one.criterion())
                    .setBand(one.band())
                    .setComment(ProtoMapping.orEmpty(one.comment()));
        for (var one : input.moments())
            rating.addMomentsBuilder().setTurn(one.turn()).setText(one.text());
        return rating.build();
    }

    /// @param viewer the caller's id
    static ExaminationAgreement agreement(Agreement message, String viewer) {
        var examiner = message.getExaminerId();
        var with = ProtoMapping.required(AgreementWith.class, message.getWith(), "AGREEMENT_WITH_");
        boolean isOneAnother = examiner.isEmpty() && with == AgreementWith.EXAMINERS;
        return new ExaminationAgreement(
                message.getRubric(),
                message.getCriterion(),
                examiner.isEmpty() ? null : GlobalId.of("Person", examiner),
                examiner.equals(viewer),
                with,
                message.getPairs(),
                message.getExact(),
                message.getAdjacent(),
                message.hasWeightedKappa() ? message.getWeightedKappa() : null,
                isOneAnother ? null : message.getMeanDifference());
    }
}
