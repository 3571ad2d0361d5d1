package dev.vivavoce.assessment.mockexam;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.assessment.mockexam.MockReports.Combined;
import dev.vivavoce.assessment.mockexam.MockReports.ExamTalk;
import dev.vivavoce.assessment.mockexam.MockReports.Reason;
import dev.vivavoce.assessment.rating.EstimateMapping;
import dev.vivavoce.assessment.v1.Band;
import dev.vivavoce.assessment.v1.CriterionRating;
import dev.vivavoce.assessment.v1.MockExamBand;
import dev.vivavoce.assessment.v1.MockExamCriterion;
import dev.vivavoce.assessment.v1.MockExamReport;
import dev.vivavoce.assessment.v1.MockExamTalk;
import dev.vivavoce.assessment.v1.MockExamTalkBand;
import dev.vivavoce.assessment.v1.MockExamTalkLeftOut;
import dev.vivavoce.assessment.v1.MockExamTalkRated;
import dev.vivavoce.assessment.v1.NotRatedReason;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.rating.band.Estimate;
import dev.vivavoce.rating.band.Standing;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.rubric.Rubrics;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Maps the reports of two talks to the report of their exam.
final class MockReportMapping {
    private MockReportMapping() {}

    /// A talk with an estimate.
    private record Rated(ExamTalk talk, TalkReport report) {
        Optional<Band> band(Criterion criterion) {
            return criterion(criterion.id()).filter(CriterionRating::hasRated).map(CriterionRating::getRated);
        }

        Optional<CriterionRating> criterion(String id) {
            return report.getCriteriaList().stream()
                    .filter(one -> one.getCriterion().equals(id))
                    .findFirst();
        }
    }

    /// @param talks both, in order
    static Combined combined(UUID examId, List<ExamTalk> talks, Instant madeAt) {
        var rated = new ArrayList<Rated>();
        for (var talk : talks)
            if (talk.report() != null) {
                var report = report(talk.report());
                if (report.hasEstimate()) rated.add(new Rated(talk, report));
            }
        if (rated.isEmpty()) {
            boolean isDeleted = talks.stream().anyMatch(talk -> talk.report() == null);
            return new Combined.NotRated(isDeleted ? Reason.DELETED : Reason.TOO_FEW_WORDS);
        }
        return rubric(rated)
                .<Combined>map(rubric -> new Combined.Rated(stored(examId, talks, rated, rubric, madeAt)))
                .orElseGet(() -> new Combined.NotRated(Reason.RUBRIC_CHANGED));
    }

    /// The rubric by which all talks were rated; empty when they differ, or this build has another version.
    private static Optional<Rubric> rubric(List<Rated> rated) {
        var first = rated.getFirst().report();
        return Rubrics.find(first.getRubric())
                .filter(rubric -> rated.stream()
                        .allMatch(one -> one.report().getRubric().equals(rubric.id())
                                && one.report().getRubricVersion() == rubric.version()));
    }

    private static MockExamStore.Report stored(
            UUID examId, List<ExamTalk> talks, List<Rated> rated, Rubric rubric, Instant madeAt) {
        var report = MockExamReport.newBuilder()
                .setExamId(examId.toString())
                .setRubric(rubric.id())
                .setRubricVersion(rubric.version())
                .setMadeAt(ProtoTimes.timestamp(madeAt));
        var standings = new ArrayList<Standing>();
        for (var criterion : rubric.criteria()) {
            var standing = standing(criterion, rated);
            standing.ifPresent(standings::add);
            report.addCriteria(criterion(criterion, standing, rated));
        }
        var estimate = EstimateMapping.message(Estimate.ofStandings(rubric, standings));
        report.setEstimate(estimate);
        for (var talk : talks) report.addTalks(talk(talk, rated));
        return new MockExamStore.Report(
                talks.getFirst().attemptId(),
                talks.getLast().attemptId(),
                rubric.id(),
                rubric.version(),
                madeAt,
                estimate.toByteArray(),
                report.build().toByteArray());
    }

    private static Optional<Standing> standing(Criterion criterion, List<Rated> rated) {
        var talks = rated.stream()
                .flatMap(one -> one.band(criterion).stream())
                .map(band -> new Standing(
                        criterion.id(),
                        band.hasPosition() ? band.getPosition() : band.getBand(),
                        band.getBand(),
                        band.getLow(),
                        band.getHigh()))
                .toList();
        return talks.isEmpty() ? Optional.empty() : Optional.of(Standing.together(criterion, talks));
    }

    private static MockExamCriterion criterion(Criterion criterion, Optional<Standing> standing, List<Rated> rated) {
        var message = MockExamCriterion.newBuilder()
                .setCriterion(criterion.id())
                .setName(criterion.name())
                .setHighestBand(criterion.highest());
        standing.ifPresentOrElse(
                place -> message.setRated(band(criterion, place, rated)),
                () -> message.setNotRated(reason(criterion, rated)));
        return message.build();
    }

    private static MockExamBand band(Criterion criterion, Standing place, List<Rated> rated) {
        var message = MockExamBand.newBuilder()
                .setBand(place.band())
                .setLow(place.low())
                .setHigh(place.high())
                .setBandDescriptor(criterion.bands().get(place.band()));
        for (var one : rated)
            one.band(criterion)
                    .ifPresent(band -> message.addTalks(MockExamTalkBand.newBuilder()
                            .setKind(MockExamMapping.message(one.talk().kind()))
                            .setBand(band.getBand())
                            .setLow(band.getLow())
                            .setHigh(band.getHigh())));
        return message.build();
    }

    /// That of the first talk: both lack the criterion for what is lacking in every talk.
    private static NotRatedReason reason(Criterion criterion, List<Rated> rated) {
        return rated.getFirst()
                .criterion(criterion.id())
                .map(CriterionRating::getNotRatedReason)
                .orElse(NotRatedReason.NOT_RATED_REASON_UNSPECIFIED);
    }

    private static MockExamTalk talk(ExamTalk talk, List<Rated> rated) {
        var message = MockExamTalk.newBuilder().setKind(MockExamMapping.message(talk.kind()));
        rated.stream()
                .filter(one -> one.talk().kind() == talk.kind())
                .findFirst()
                .ifPresentOrElse(
                        one -> message.setRated(MockExamTalkRated.newBuilder()
                                .setSessionId(talk.sessionId().toString())
                                .setEstimate(one.report().getEstimate())
                                .setWords(one.report().getWords())),
                        () -> message.setLeftOut(
                                talk.report() == null
                                        ? MockExamTalkLeftOut.MOCK_EXAM_TALK_LEFT_OUT_DELETED
                                        : MockExamTalkLeftOut.MOCK_EXAM_TALK_LEFT_OUT_TOO_FEW_WORDS));
        return message.build();
    }

    static MockExamReport message(byte[] stored) {
        try {
            return MockExamReport.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("the stored report of an exam cannot be read", thrown);
        }
    }

    private static TalkReport report(byte[] stored) {
        try {
            return TalkReport.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored report cannot be read", thrown);
        }
    }
}
