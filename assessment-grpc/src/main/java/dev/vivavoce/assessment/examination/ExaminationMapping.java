package dev.vivavoce.assessment.examination;

import dev.vivavoce.assessment.examination.agreement.RaterAgreement;
import dev.vivavoce.assessment.v1.Agreement;
import dev.vivavoce.assessment.v1.AgreementWith;
import dev.vivavoce.assessment.v1.ExaminationFilter;
import dev.vivavoce.assessment.v1.ExaminationState;
import dev.vivavoce.assessment.v1.QueuedExamination;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;

/// Maps examinations and figures of agreement to messages.
final class ExaminationMapping {
    private ExaminationMapping() {}

    /// As its learner sees it.
    static dev.vivavoce.assessment.v1.Examination message(Examination examination) {
        var message = dev.vivavoce.assessment.v1.Examination.newBuilder()
                .setId(examination.id().toString())
                .setSessionId(examination.attemptId().toString())
                .setState(message(examination.state()))
                .setRequestedAt(ProtoTimes.timestamp(examination.requestedAt()));
        if (examination.outcome() != null) message.setRating(RatingMapping.outcome(examination));
        return message.build();
    }

    /// As an examiner sees it: it is not shown that another examiner has rated it.
    static QueuedExamination message(Examination.Queued queued) {
        var examination = queued.examination();
        var subject = examination.subject();
        var message = QueuedExamination.newBuilder()
                .setId(examination.id().toString())
                .setState(
                        examination.state() == Examination.State.RATED_ONCE
                                ? ExaminationState.EXAMINATION_STATE_WAITING
                                : message(examination.state()))
                .setScenarioId(subject.scenarioId().toString())
                .setScenarioVersion(subject.scenarioVersion())
                .setRubric(subject.rubric())
                .setRequestedAt(ProtoTimes.timestamp(examination.requestedAt()))
                .setWords(subject.words());
        if (queued.claimedUntil() != null) message.setClaimedUntil(ProtoTimes.timestamp(queued.claimedUntil()));
        return message.build();
    }

    static ExaminationState message(Examination.State state) {
        return switch (state) {
            case WAITING -> ExaminationState.EXAMINATION_STATE_WAITING;
            case RATED_ONCE -> ExaminationState.EXAMINATION_STATE_RATED_ONCE;
            case ADJUDICATION -> ExaminationState.EXAMINATION_STATE_ADJUDICATION;
            case COMPLETE -> ExaminationState.EXAMINATION_STATE_COMPLETE;
            case WITHDRAWN -> ExaminationState.EXAMINATION_STATE_WITHDRAWN;
        };
    }

    /// @throws Failure FIELD_INVALID for one that this version does not know
    static Examination.Part part(ExaminationFilter filter) {
        return switch (filter) {
            case EXAMINATION_FILTER_UNSPECIFIED -> Examination.Part.ALL;
            case EXAMINATION_FILTER_CLAIMED -> Examination.Part.CLAIMED;
            case EXAMINATION_FILTER_ADJUDICATION -> Examination.Part.ADJUDICATION;
            case UNRECOGNIZED -> throw Failure.invalidField("filter", "expected: a filter");
        };
    }

    static Agreement message(RaterAgreement agreement) {
        var figures = agreement.figures();
        var message = Agreement.newBuilder()
                .setRubric(agreement.rubric())
                .setCriterion(agreement.criterion())
                .setWith(
                        switch (agreement.with()) {
                            case EXAMINERS -> AgreementWith.AGREEMENT_WITH_EXAMINERS;
                            case MACHINE -> AgreementWith.AGREEMENT_WITH_MACHINE;
                        })
                .setPairs((int) figures.pairs())
                .setExact(figures.exactShare())
                .setAdjacent(figures.adjacentShare())
                .setMeanDifference(figures.meanDifference());
        if (agreement.examinerId() != null)
            message.setExaminerId(agreement.examinerId().toString());
        figures.weightedKappa().ifPresent(message::setWeightedKappa);
        return message.build();
    }
}
