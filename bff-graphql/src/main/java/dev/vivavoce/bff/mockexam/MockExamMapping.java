package dev.vivavoce.bff.mockexam;

import dev.vivavoce.assessment.v1.GetMockExamReportResponse;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.mockexam.MockExam.MockExamPart;
import dev.vivavoce.bff.mockexam.MockExam.MockExamPartKind;
import dev.vivavoce.bff.mockexam.MockExam.MockExamPartRating;
import dev.vivavoce.bff.mockexam.MockExam.MockExamPartState;
import dev.vivavoce.bff.mockexam.MockExam.MockExamState;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamBand;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamCriterion;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamLeftOutReason;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamMissingReason;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamReport;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamReportMissing;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamReportPending;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamTalk;
import dev.vivavoce.bff.mockexam.MockExamOutcome.MockExamTalkBand;
import dev.vivavoce.bff.rating.ReportMapping;
import dev.vivavoce.bff.rating.TalkReport.NotRatedReason;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import dev.vivavoce.bff.speaking.SpeakingSession;
import dev.vivavoce.bff.speaking.SpeakingTask;
import java.util.UUID;

/// Converts mock exams between protobuf and the graph.
final class MockExamMapping {
    private MockExamMapping() {}

    static MockExam exam(dev.vivavoce.assessment.v1.MockExam message) {
        return new MockExam(
                message.getId(),
                ProtoMapping.required(MockExamState.class, message.getState(), "MOCK_EXAM_STATE_"),
                message.getLanguage(),
                ProtoMapping.required(Profession.class, message.getProfession(), "PROFESSION_"),
                message.getPartsList().stream().map(MockExamMapping::part).toList(),
                ProtoMapping.time(message.getStartedAt()),
                message.hasExpiresAt() ? ProtoMapping.time(message.getExpiresAt()) : null,
                message.hasEndedAt() ? ProtoMapping.time(message.getEndedAt()) : null,
                message.hasEstimate() ? ReportMapping.estimate(message.getEstimate()) : null);
    }

    private static MockExamPart part(dev.vivavoce.assessment.v1.MockExamPart message) {
        return new MockExamPart(
                kind(message.getKind()),
                ProtoMapping.required(MockExamPartState.class, message.getState(), "MOCK_EXAM_PART_STATE_"),
                SpeakingTask.of(message.getTask()),
                UUID.fromString(message.getSessionKey()),
                message.hasLength() ? ProtoMapping.milliseconds(message.getLength()) : null,
                SpeakingTask.scenario(message.getTask()),
                ProtoMapping.orNull(message.getSessionId()),
                message.hasBegunAt() ? ProtoMapping.time(message.getBegunAt()) : null,
                message.hasEndedAt() ? ProtoMapping.time(message.getEndedAt()) : null,
                ProtoMapping.constant(MockExamPartRating.class, message.getRating(), "MOCK_EXAM_PART_RATING_")
                        .orElse(null),
                message.getRepeatable());
    }

    static MockExamPartKind kind(dev.vivavoce.assessment.v1.MockExamPartKind message) {
        return ProtoMapping.required(MockExamPartKind.class, message, "MOCK_EXAM_PART_KIND_");
    }

    static dev.vivavoce.assessment.v1.MockExamPartKind kind(MockExamPartKind part) {
        return dev.vivavoce.assessment.v1.MockExamPartKind.valueOf("MOCK_EXAM_PART_KIND_" + part.name());
    }

    static MockExamOutcome outcome(GetMockExamReportResponse response) {
        return switch (response.getOutcomeCase()) {
            case READY -> report(response.getReady());
            case PENDING -> {
                var pending = response.getPending();
                yield new MockExamReportPending(
                        pending.hasRetryAfter() ? ProtoMapping.milliseconds(pending.getRetryAfter()) : null);
            }
            case NOT_RATED ->
                new MockExamReportMissing(ProtoMapping.constant(
                                MockExamMissingReason.class, response.getNotRated(), "MOCK_EXAM_NOT_RATED_")
                        .orElse(null));
            case OUTCOME_NOT_SET ->
                throw new IllegalStateException("assessment answered with a report without an outcome we know");
        };
    }

    private static MockExamReport report(dev.vivavoce.assessment.v1.MockExamReport message) {
        return new MockExamReport(
                message.getRubric(),
                message.getRubricVersion(),
                ReportMapping.estimate(message.getEstimate()),
                message.getCriteriaList().stream()
                        .map(MockExamMapping::criterion)
                        .toList(),
                message.getTalksList().stream().map(MockExamMapping::talk).toList(),
                ProtoMapping.time(message.getMadeAt()));
    }

    private static MockExamTalk talk(dev.vivavoce.assessment.v1.MockExamTalk message) {
        var part = kind(message.getKind());
        return switch (message.getOutcomeCase()) {
            case RATED ->
                new MockExamTalk(
                        part,
                        GlobalId.of(SpeakingSession.TYPE, message.getRated().getSessionId()),
                        ReportMapping.estimate(message.getRated().getEstimate()),
                        message.getRated().getWords(),
                        null);
            case LEFT_OUT ->
                new MockExamTalk(
                        part,
                        null,
                        null,
                        0,
                        ProtoMapping.constant(
                                        MockExamLeftOutReason.class, message.getLeftOut(), "MOCK_EXAM_TALK_LEFT_OUT_")
                                .orElse(null));
            case OUTCOME_NOT_SET ->
                throw new IllegalStateException("assessment answered with a talk without an outcome we know");
        };
    }

    private static MockExamCriterion criterion(dev.vivavoce.assessment.v1.MockExamCriterion message) {
        return switch (message.getOutcomeCase()) {
            case RATED ->
                new MockExamCriterion(
                        message.getCriterion(),
                        message.getName(),
                        message.getHighestBand(),
                        band(message.getRated()),
                        null);
            case NOT_RATED ->
                new MockExamCriterion(
                        message.getCriterion(),
                        message.getName(),
                        message.getHighestBand(),
                        null,
                        ProtoMapping.constant(NotRatedReason.class, message.getNotRated(), "NOT_RATED_REASON_")
                                .orElse(null));
            case OUTCOME_NOT_SET ->
                throw new IllegalStateException("assessment answered with a criterion without an outcome we know");
        };
    }

    private static MockExamBand band(dev.vivavoce.assessment.v1.MockExamBand message) {
        return new MockExamBand(
                message.getBand(),
                message.getLow(),
                message.getHigh(),
                message.getBandDescriptor(),
                message.getTalksList().stream()
                        .map(one ->
                                new MockExamTalkBand(kind(one.getKind()), one.getBand(), one.getLow(), one.getHigh()))
                        .toList());
    }
}
