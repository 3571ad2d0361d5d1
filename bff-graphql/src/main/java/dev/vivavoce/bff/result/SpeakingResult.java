package dev.vivavoce.bff.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a performance. Scores are 0 to 100, times are milliseconds from the start of the audio.
///
/// @param talk null unless the task is a role-play
/// @param textFeedback null unless the outcome is `TEXT_ONLY`
public record SpeakingResult(
        SpeakingOutcome outcome,
        @Nullable NotUnderstoodReason notUnderstoodReason,
        @Nullable Scores scores,
        String transcript,
        List<SpokenWord> words,
        @Nullable FluencyMeasures fluency,
        List<MissedSound> weakestSounds,
        List<UnclearPart> unclearParts,
        boolean isCorrect,
        double passMark,
        String scorer,
        String scorerVersion,
        long audioDuration,
        long speechDuration,
        boolean isIncomplete,
        @Nullable List<TalkTurn> talk,
        @Nullable TextFeedback textFeedback) {

    /// Whether there are scores.
    public enum SpeakingOutcome {
        SCORED,
        NO_SPEECH,
        NOT_UNDERSTOOD,
        TEXT_ONLY
    }

    /// What the recognised text shows.
    public record TextFeedback(List<TextWord> words, List<String> engines) {}

    /// A word of the text, or one that was recognised.
    ///
    /// @param heardText null unless the state is `OTHER`
    public record TextWord(
            String text,
            TextWordState state,
            @Nullable String heardText,
            @Nullable Integer referenceIndex,
            @Nullable Long start,
            @Nullable Long end) {}

    /// What the recognised text shows of a word.
    public enum TextWordState {
        HEARD,
        OTHER,
        NOT_HEARD,
        ADDED
    }

    /// Why no word was understood.
    public enum NotUnderstoodReason {
        TOO_SHORT,
        TOO_QUIET,
        TOO_NOISY,
        UNCLEAR
    }

    /// The kind of error of a word.
    public enum WordErrorType {
        NONE,
        MISPRONUNCIATION,
        OMISSION,
        INSERTION,
        UNEXPECTED_BREAK,
        MISSING_BREAK,
        MONOTONE
    }

    /// Who speaks in a talk.
    public enum Talker {
        LEARNER,
        PARTNER
    }

    /// One turn of a talk.
    public record TalkTurn(Talker talker, String text, long start, long end, boolean interrupted) {}

    /// The measures of a performance.
    public record Scores(
            double accuracy,
            double fluency,
            @Nullable Double completeness,
            double prosody,
            double overall,
            ScoreCosts costs) {}

    /// The points that the overall score lost to each part.
    public record ScoreCosts(
            double accuracy, double fluency, double prosody, double omissions, double unclear, double insertions) {}

    /// Rates and pauses.
    public record FluencyMeasures(
            double speakingRateWordsPerMinute, double articulationRateWordsPerMinute, List<Pause> pauses) {}

    /// A silence between two words.
    public record Pause(long start, long length) {}

    /// A sound that was missed.
    public record MissedSound(
            String arpabet, String ipa, int occurrences, int missed, double meanScore, List<Integer> missedIn) {}

    /// Words of the text whose speech could not be understood.
    public record UnclearPart(int firstWord, int lastWord, long start, long end) {}

    /// One word, spoken or omitted.
    public record SpokenWord(
            String text,
            @Nullable Long start,
            @Nullable Long end,
            double score,
            WordErrorType errorType,
            double confidence,
            List<SpokenPhone> phones,
            @Nullable Integer referenceIndex,
            double doubt) {}

    /// One sound of a word.
    public record SpokenPhone(
            String arpabet,
            String ipa,
            double score,
            String heardArpabet,
            String heardIpa,
            double heardConfidence,
            long start,
            long end) {}
}
