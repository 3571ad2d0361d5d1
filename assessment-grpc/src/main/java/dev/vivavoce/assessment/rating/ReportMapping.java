package dev.vivavoce.assessment.rating;

import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.Band;
import dev.vivavoce.assessment.v1.BetterSentence;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.Evidence;
import dev.vivavoce.assessment.v1.ModelJudgement;
import dev.vivavoce.assessment.v1.NotRatedReason;
import dev.vivavoce.assessment.v1.PreviousTalk;
import dev.vivavoce.assessment.v1.Quote;
import dev.vivavoce.assessment.v1.SentencePiece;
import dev.vivavoce.assessment.v1.SentencePieceKind;
import dev.vivavoce.assessment.v1.TalkFluency;
import dev.vivavoce.assessment.v1.TalkReport;
import dev.vivavoce.assessment.v1.TaskState;
import dev.vivavoce.rating.band.CriterionRating;
import dev.vivavoce.rating.band.Judged;
import dev.vivavoce.rating.evidence.Signal;
import dev.vivavoce.rating.fluency.FluencyFigures;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.task.TaskCoverage;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.time.Instant;

/// Maps what the rater found to the report that is stored, and that to the report that a learner gets.
final class ReportMapping {
    /// With fewer words that count, a band says nothing, so there is none.
    static final int LEAST_WORDS = 30;

    private static final double NANOS = 1e9;

    private ReportMapping() {}

    /// Whether there is enough to rate.
    static boolean isEnough(dev.vivavoce.rating.TalkReport found) {
        return found.words() >= LEAST_WORDS;
    }

    static RatedTalk rated(
            TalkMapping.Played played, dev.vivavoce.rating.TalkReport found, Rubric rubric, Instant ratedAt) {
        boolean isEnough = isEnough(found);
        var report = report(played, rubric, ratedAt).setWords(found.words());
        for (int i = 0; i < rubric.criteria().size(); i++)
            report.addCriteria(
                    criterion(rubric.criteria().get(i), found.criteria().get(i), isEnough));
        for (int i = 0; i < found.tasks().size(); i++)
            report.addTasks(task(
                    found.tasks().get(i), played.talk().getTasksTouchedList().contains(i + 1)));
        for (var one : found.better()) report.addBetterSentences(better(one));
        if (found.words() > 0) report.setFluency(fluency(found.fluency(), !played.isFree()));
        if (isEnough) report.setEstimate(EstimateMapping.message(found.estimate()));
        return rated(played, rubric, ratedAt, report);
    }

    /// The report of a talk in a language that the rater does not know: what was said, and that it is not rated.
    static RatedTalk notEnglish(TalkMapping.Played played, Rubric rubric, Instant ratedAt) {
        var report = report(played, rubric, ratedAt);
        for (var criterion : rubric.criteria())
            report.addCriteria(criterion(criterion)
                    .setNotRated("Only talks in English can be rated.")
                    .setNotRatedReason(NotRatedReason.NOT_RATED_REASON_LANGUAGE_UNSUPPORTED));
        return rated(played, rubric, ratedAt, report);
    }

    private static TalkReport.Builder report(TalkMapping.Played played, Rubric rubric, Instant ratedAt) {
        return TalkReport.newBuilder()
                .setSessionId(played.id().toString())
                .setScenarioId(played.scenarioId())
                .setScenarioVersion(played.scenarioVersion())
                .setRubric(rubric.id())
                .setRubricVersion(rubric.version())
                .setTalk(played.talk())
                .setRatedAt(ProtoTimes.timestamp(ratedAt));
    }

    private static RatedTalk rated(
            TalkMapping.Played played, Rubric rubric, Instant ratedAt, TalkReport.Builder report) {
        return new RatedTalk(
                played.id(),
                rubric.id(),
                rubric.version(),
                ratedAt,
                report.hasEstimate() ? report.getEstimate().toByteArray() : null,
                report.build().toByteArray());
    }

    static TalkReport message(RatedTalk.Shown shown) {
        try {
            var report = TalkReport.newBuilder().mergeFrom(shown.report());
            var previous = shown.previous();
            if (previous != null)
                report.setPrevious(PreviousTalk.newBuilder()
                        .setSessionId(previous.attemptId().toString())
                        .setFinishedAt(ProtoTimes.timestamp(previous.finishedAt()))
                        .setEstimate(Estimate.parseFrom(previous.estimate())));
            return report.build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored report cannot be read", thrown);
        }
    }

    private static dev.vivavoce.assessment.v1.CriterionRating criterion(
            Criterion criterion, CriterionRating rating, boolean isEnough) {
        var message = criterion(criterion);
        if (!isEnough)
            return message.setNotRated("Fewer than " + LEAST_WORDS + " of your words can be rated.")
                    .setNotRatedReason(NotRatedReason.NOT_RATED_REASON_TOO_FEW_WORDS)
                    .build();
        switch (rating) {
            case CriterionRating.NotRated _ ->
                message.setNotRated("It needs the learner's audio.")
                        .setNotRatedReason(NotRatedReason.NOT_RATED_REASON_NEEDS_AUDIO);
            case CriterionRating.Rated rated -> message.setRated(band(rated));
        }
        return message.build();
    }

    private static dev.vivavoce.assessment.v1.CriterionRating.Builder criterion(Criterion criterion) {
        return dev.vivavoce.assessment.v1.CriterionRating.newBuilder()
                .setCriterion(criterion.id())
                .setName(criterion.name())
                .setHighestBand(criterion.highest());
    }

    private static Band band(CriterionRating.Rated rated) {
        var band = Band.newBuilder()
                .setBand(rated.band())
                .setLow(rated.low())
                .setHigh(rated.high())
                .setPosition(rated.position())
                .setBandDescriptor(rated.descriptor())
                .setStrength(rated.strength()
                        .map(Signal::strength)
                        .orElse("Nothing was found yet that speaks for a higher band."))
                .setStrengthSignal(rated.strength().map(Signal::name).orElse(""))
                .setSuggestion(rated.suggestion()
                        .map(Signal::suggestion)
                        .orElse("Speak in whole sentences, so that there is something to rate."))
                .setSuggestionSignal(rated.suggestion().map(Signal::name).orElse(""));
        rated.moment().ifPresent(quote -> band.setMoment(quote(quote)));
        rated.judged().ifPresent(judged -> band.setJudged(judged(judged)));
        for (var one : rated.evidence()) {
            var evidence = Evidence.newBuilder()
                    .setSignal(one.signal().name())
                    .setValue(one.value())
                    .setWeight(one.weight())
                    .setShare(one.share());
            one.supporting().forEach(quote -> evidence.addSupporting(quote(quote)));
            one.opposing().forEach(quote -> evidence.addOpposing(quote(quote)));
            band.addEvidence(evidence);
        }
        return band.build();
    }

    private static ModelJudgement judged(Judged judged) {
        return ModelJudgement.newBuilder()
                .setByEvidence(judged.byEvidence())
                .setFirst(judged.first().band())
                .setSecond(judged.second().band())
                .setFirstQuote(quote(judged.first().quote()))
                .setSecondQuote(quote(judged.second().quote()))
                .build();
    }

    /// @param isNoticed whether the partner noticed it, who may know a wording that the rater does not
    private static dev.vivavoce.assessment.v1.TaskCoverage task(TaskCoverage task, boolean isNoticed) {
        var message = dev.vivavoce.assessment.v1.TaskCoverage.newBuilder()
                .setTask(task.task())
                .setState(
                        switch (task.state()) {
                            case DONE -> TaskState.TASK_STATE_DONE;
                            case PARTLY -> TaskState.TASK_STATE_PARTLY;
                            case NOT_FOUND -> isNoticed ? TaskState.TASK_STATE_PARTLY : TaskState.TASK_STATE_NOT_FOUND;
                        });
        task.quote().ifPresent(quote -> message.setQuote(quote(quote)));
        return message.build();
    }

    private static BetterSentence better(dev.vivavoce.rating.rewrite.BetterSentence sentence) {
        var message =
                BetterSentence.newBuilder().setQuote(quote(sentence.quote())).setBetter(sentence.better());
        for (var piece : sentence.pieces())
            message.addPieces(SentencePiece.newBuilder()
                    .setKind(
                            switch (piece.kind()) {
                                case KEPT -> SentencePieceKind.SENTENCE_PIECE_KIND_KEPT;
                                case REMOVED -> SentencePieceKind.SENTENCE_PIECE_KIND_REMOVED;
                                case ADDED -> SentencePieceKind.SENTENCE_PIECE_KIND_ADDED;
                            })
                    .setText(piece.text()));
        return message.build();
    }

    /// @param hasPartner whether there was a partner to answer
    private static TalkFluency fluency(FluencyFigures figures, boolean hasPartner) {
        var message = TalkFluency.newBuilder()
                .setWordsPerTurn(figures.wordsPerTurn())
                .setRepairsPerHundredWords(figures.repairsPerHundredWords());
        figures.timed().ifPresent(timed -> {
            message.setWordsPerMinute(timed.wordsPerMinute());
            if (hasPartner)
                message.setMeanDelay(duration(timed.meanDelaySeconds())).setLongDelays(timed.longDelays());
        });
        return message.build();
    }

    private static Quote quote(dev.vivavoce.rating.evidence.Quote quote) {
        return Quote.newBuilder()
                .setText(quote.text())
                .setTurn(quote.turn())
                .setStart(duration(quote.start()))
                .setEnd(duration(quote.end()))
                .build();
    }

    private static Duration duration(double seconds) {
        return Durations.fromNanos(Math.round(seconds * NANOS));
    }
}
