package dev.vivavoce.bff.rating;

import dev.vivavoce.assessment.v1.Band;
import dev.vivavoce.assessment.v1.CriterionRating;
import dev.vivavoce.assessment.v1.Estimate;
import dev.vivavoce.assessment.v1.Evidence;
import dev.vivavoce.assessment.v1.ModelJudgement;
import dev.vivavoce.assessment.v1.Quote;
import dev.vivavoce.assessment.v1.TaskCoverage;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.rating.TalkReport.BetterSentence;
import dev.vivavoce.bff.rating.TalkReport.NotRatedReason;
import dev.vivavoce.bff.rating.TalkReport.PreviousTalk;
import dev.vivavoce.bff.rating.TalkReport.SentencePiece;
import dev.vivavoce.bff.rating.TalkReport.SentencePieceKind;
import dev.vivavoce.bff.rating.TalkReport.TalkBand;
import dev.vivavoce.bff.rating.TalkReport.TalkCriterion;
import dev.vivavoce.bff.rating.TalkReport.TalkEstimate;
import dev.vivavoce.bff.rating.TalkReport.TalkEvidence;
import dev.vivavoce.bff.rating.TalkReport.TalkFluency;
import dev.vivavoce.bff.rating.TalkReport.TalkJudgement;
import dev.vivavoce.bff.rating.TalkReport.TalkQuote;
import dev.vivavoce.bff.rating.TalkReport.TalkTask;
import dev.vivavoce.bff.rating.TalkReport.TalkTaskState;
import dev.vivavoce.bff.result.ResultMapping;
import dev.vivavoce.bff.speaking.SpeakingSession;
import java.util.List;

/// Converts reports from protobuf to the graph.
public final class ReportMapping {
    private ReportMapping() {}

    static TalkReport report(dev.vivavoce.assessment.v1.TalkReport message) {
        return new TalkReport(
                message.getSessionId(),
                message.getRubric(),
                message.getRubricVersion(),
                message.hasEstimate() ? estimate(message.getEstimate()) : null,
                message.getCriteriaList().stream().map(ReportMapping::criterion).toList(),
                message.getTasksList().stream().map(ReportMapping::task).toList(),
                message.hasFluency() ? fluency(message.getFluency()) : null,
                message.getWords(),
                message.getBetterSentencesList().stream()
                        .map(ReportMapping::better)
                        .toList(),
                ResultMapping.turns(message.getTalk()),
                message.hasPrevious() ? previous(message.getPrevious()) : null);
    }

    private static PreviousTalk previous(dev.vivavoce.assessment.v1.PreviousTalk message) {
        return new PreviousTalk(
                GlobalId.of(SpeakingSession.TYPE, message.getSessionId()),
                ProtoMapping.time(message.getFinishedAt()),
                estimate(message.getEstimate()));
    }

    public static TalkEstimate estimate(Estimate message) {
        return new TalkEstimate(
                message.getScale(),
                message.getValue(),
                message.getLow(),
                message.getHigh(),
                message.getLabel(),
                message.getLowLabel(),
                message.getHighLabel());
    }

    private static TalkCriterion criterion(CriterionRating message) {
        return switch (message.getOutcomeCase()) {
            case RATED ->
                new TalkCriterion(
                        message.getCriterion(),
                        message.getName(),
                        message.getHighestBand(),
                        band(message.getRated()),
                        null,
                        null);
            case NOT_RATED ->
                new TalkCriterion(
                        message.getCriterion(),
                        message.getName(),
                        message.getHighestBand(),
                        null,
                        message.getNotRated(),
                        ProtoMapping.constant(NotRatedReason.class, message.getNotRatedReason(), "NOT_RATED_REASON_")
                                .orElse(null));
            case OUTCOME_NOT_SET ->
                throw new IllegalStateException("assessment answered with a criterion without an outcome we know");
        };
    }

    private static TalkBand band(Band message) {
        return new TalkBand(
                message.getBand(),
                message.getLow(),
                message.getHigh(),
                message.getBandDescriptor(),
                message.getEvidenceList().stream().map(ReportMapping::evidence).toList(),
                message.getStrength(),
                ProtoMapping.orNull(message.getStrengthSignal()),
                message.hasMoment() ? quote(message.getMoment()) : null,
                message.getSuggestion(),
                ProtoMapping.orNull(message.getSuggestionSignal()),
                message.hasJudged() ? judgement(message.getJudged()) : null);
    }

    private static TalkJudgement judgement(ModelJudgement message) {
        return new TalkJudgement(message.getByEvidence(), message.getFirst(), message.getSecond());
    }

    private static BetterSentence better(dev.vivavoce.assessment.v1.BetterSentence message) {
        return new BetterSentence(
                quote(message.getQuote()),
                message.getBetter(),
                message.getPiecesList().stream()
                        .map(piece -> new SentencePiece(
                                ProtoMapping.required(SentencePieceKind.class, piece.getKind(), "SENTENCE_PIECE_KIND_"),
                                piece.getText()))
                        .toList());
    }

    private static TalkEvidence evidence(Evidence message) {
        return new TalkEvidence(
                message.getSignal(),
                message.getValue(),
                message.getWeight(),
                message.getShare(),
                quotes(message.getSupportingList()),
                quotes(message.getOpposingList()));
    }

    private static List<TalkQuote> quotes(List<Quote> messages) {
        return messages.stream().map(ReportMapping::quote).toList();
    }

    public static TalkQuote quote(Quote message) {
        return new TalkQuote(
                message.getText(),
                message.getTurn(),
                ProtoMapping.milliseconds(message.getStart()),
                ProtoMapping.milliseconds(message.getEnd()));
    }

    public static TalkTask task(TaskCoverage message) {
        return new TalkTask(
                message.getTask(),
                ProtoMapping.required(TalkTaskState.class, message.getState(), "TASK_STATE_"),
                message.hasQuote() ? quote(message.getQuote()) : null);
    }

    public static TalkFluency fluency(dev.vivavoce.assessment.v1.TalkFluency message) {
        return new TalkFluency(
                message.getWordsPerTurn(),
                message.getRepairsPerHundredWords(),
                message.hasWordsPerMinute() ? message.getWordsPerMinute() : null,
                message.hasMeanDelay() ? ProtoMapping.milliseconds(message.getMeanDelay()) : null,
                message.hasLongDelays() ? message.getLongDelays() : null);
    }
}
