package dev.vivavoce.assessment.examination;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.CriterionRating;
import dev.vivavoce.assessment.v1.ExaminationPaper;
import dev.vivavoce.assessment.v1.ExportRatingsResponse;
import dev.vivavoce.assessment.v1.FoundPassages;
import dev.vivavoce.assessment.v1.Quote;
import dev.vivavoce.assessment.v1.RubricCriterion;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.speech.v1.Talker;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Maps the report of a talk to what rules and examiners may know of it.
final class PaperMapping {
    private static final int MOST_PASSAGES = 10;

    private PaperMapping() {}

    /// A free talk has no scenario.
    static boolean hasScenario(byte[] stored) {
        return !report(stored).getScenarioId().isEmpty();
    }

    static ExaminedTalk talk(byte[] stored) {
        var report = report(stored);
        var bands = new HashMap<String, Integer>();
        for (var criterion : report.getCriteriaList())
            if (criterion.hasRated())
                bands.put(criterion.getCriterion(), criterion.getRated().getBand());
        var turns = new HashSet<Integer>();
        for (int i = 0; i < report.getTalk().getTurnsCount(); i++)
            if (report.getTalk().getTurns(i).getTalker() == Talker.TALKER_LEARNER) turns.add(i);
        return new ExaminedTalk(
                new Examination.Subject(
                        UUID.fromString(report.getScenarioId()),
                        report.getScenarioVersion(),
                        report.getRubric(),
                        report.getRubricVersion(),
                        report.getWords()),
                report.hasEstimate(),
                bands,
                turns);
    }

    /// Leaves out every band, and everything that shows whether a passage speaks for or against the learner.
    static ExaminationPaper message(ExaminersDesk.Claimed claimed) {
        var report = report(claimed.report());
        var subject = claimed.examination().subject();
        var paper = ExaminationPaper.newBuilder()
                .setId(claimed.examination().id().toString())
                .setClaimedUntil(ProtoTimes.timestamp(claimed.until()))
                .setScenarioId(subject.scenarioId().toString())
                .setScenarioVersion(subject.scenarioVersion())
                .setRubric(subject.rubric())
                .setTalk(report.getTalk())
                .addAllTasks(report.getTasksList())
                .addAllDisputed(claimed.disputed());
        if (report.hasFluency()) paper.setFluency(report.getFluency());
        for (var criterion : claimed.rubric().criteria()) paper.addCriteria(message(criterion));
        for (var criterion : report.getCriteriaList()) paper.addFound(found(criterion));
        for (var rating : claimed.ratings()) paper.addRatings(RatingMapping.message(rating));
        return paper.build();
    }

    static ExportRatingsResponse message(RatedTalks.RatedTalk talk) {
        var report = report(talk.report());
        var subject = talk.examination().subject();
        return ExportRatingsResponse.newBuilder()
                .setScenarioId(subject.scenarioId().toString())
                .setScenarioVersion(subject.scenarioVersion())
                .setRubric(subject.rubric())
                .setTalk(report.getTalk())
                .addAllCriteria(RatingMapping.outcome(talk.examination()).getCriteriaList().stream()
                        .map(band -> band.toBuilder().clearComments().build())
                        .toList())
                .build();
    }

    private static RubricCriterion message(Criterion criterion) {
        return RubricCriterion.newBuilder()
                .setCriterion(criterion.id())
                .setName(criterion.name())
                .addAllBandDescriptors(criterion.bands())
                .build();
    }

    /// The passages of the heaviest signals, each once, in the order of the talk.
    private static FoundPassages found(CriterionRating criterion) {
        var passages = new LinkedHashSet<Quote>();
        for (var evidence : criterion.getRated().getEvidenceList())
            Stream.concat(evidence.getSupportingList().stream(), evidence.getOpposingList().stream())
                    .forEach(passages::add);
        return FoundPassages.newBuilder()
                .setCriterion(criterion.getCriterion())
                .addAllPassages(passages.stream()
                        .limit(MOST_PASSAGES)
                        .sorted(Comparator.comparingInt(Quote::getTurn)
                                .thenComparing(Quote::getStart, Durations.comparator())
                                .thenComparing(Quote::getText))
                        .toList())
                .build();
    }

    private static TalkReport report(byte[] stored) {
        try {
            return TalkReport.parseFrom(stored);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored report cannot be read", thrown);
        }
    }
}
