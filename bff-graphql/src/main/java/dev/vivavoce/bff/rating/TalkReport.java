package dev.vivavoce.bff.rating;

import dev.vivavoce.bff.result.SpeakingResult.TalkTurn;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a talk would be given by a rubric, and why. Times are milliseconds from the start of the audio.
/// Reports of the same session are equal.
///
/// @param estimate null when the learner said too little to be rated, or not in English
/// @param fluency null when nothing was said
/// @param previous null for the first talk that is rated by this rubric
public record TalkReport(
        String sessionId,
        String rubric,
        int rubricVersion,
        @Nullable TalkEstimate estimate,
        List<TalkCriterion> criteria,
        List<TalkTask> tasks,
        @Nullable TalkFluency fluency,
        int words,
        List<BetterSentence> betterSentences,
        List<TalkTurn> turns,
        @Nullable PreviousTalk previous) {

    /// An earlier talk.
    ///
    /// @param sessionId the global id of its session
    public record PreviousTalk(String sessionId, OffsetDateTime finishedAt, TalkEstimate estimate) {}

    /// What a talk would be given on the rubric's scale, with its range.
    public record TalkEstimate(
            String scale, double value, double low, double high, String label, String lowLabel, String highLabel) {}

    /// How a talk does on one criterion. Exactly one of `rating` and `notRated` is null.
    ///
    /// @param notRated why it could not be rated, in English
    /// @param notRatedReason null for a reason that this build does not know
    public record TalkCriterion(
            String criterion,
            String name,
            int highestBand,
            @Nullable TalkBand rating,
            @Nullable String notRated,
            @Nullable NotRatedReason notRatedReason) {}

    /// Why a criterion could not be rated.
    public enum NotRatedReason {
        NEEDS_AUDIO,
        TOO_FEW_WORDS,
        LANGUAGE_UNSUPPORTED
    }

    /// The band of one criterion, and what it rests on.
    ///
    /// @param strengthSignal null when nothing was found that speaks for the learner
    /// @param moment null when nothing speaks against the learner
    /// @param suggestionSignal null when there is nothing to rate
    /// @param judgement null for a band by the evidence alone
    public record TalkBand(
            int band,
            int low,
            int high,
            String descriptor,
            List<TalkEvidence> evidence,
            String strength,
            @Nullable String strengthSignal,
            @Nullable TalkQuote moment,
            String suggestion,
            @Nullable String suggestionSignal,
            @Nullable TalkJudgement judgement) {}

    /// The part that a language model has in a band.
    ///
    /// @param byEvidence the band without it
    public record TalkJudgement(int byEvidence, int first, int second) {}

    /// What one signal contributes to a band.
    public record TalkEvidence(
            String signal,
            double value,
            double weight,
            double share,
            List<TalkQuote> supporting,
            List<TalkQuote> opposing) {}

    /// A passage of the learner's own speech.
    ///
    /// @param turn the index of its turn in the report, from 0
    public record TalkQuote(String text, int turn, long start, long end) {}

    /// A sentence of the learner, and how to say it better.
    public record BetterSentence(TalkQuote quote, String better, List<SentencePiece> pieces) {}

    /// Words that follow each other and have the same fate.
    public record SentencePiece(SentencePieceKind kind, String text) {}

    /// The outcome for words.
    public enum SentencePieceKind {
        KEPT,
        REMOVED,
        ADDED
    }

    /// A task of the scenario.
    ///
    /// @param quote null when nothing was found
    public record TalkTask(
            String task, TalkTaskState state, @Nullable TalkQuote quote) {}

    /// How much of a task was found.
    public enum TalkTaskState {
        DONE,
        PARTLY,
        NOT_FOUND
    }

    /// How the learner's speech ran. The last three are null when there are too few longer turns, and the last two
    /// for a free talk.
    public record TalkFluency(
            double wordsPerTurn,
            double repairsPerHundredWords,
            @Nullable Double wordsPerMinute,
            @Nullable Long meanDelay,
            @Nullable Integer longDelays) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TalkReport report && sessionId.equals(report.sessionId);
    }

    @Override
    public int hashCode() {
        return sessionId.hashCode();
    }
}
