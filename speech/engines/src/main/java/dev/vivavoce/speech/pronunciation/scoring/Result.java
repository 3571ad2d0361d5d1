package dev.vivavoce.speech.pronunciation.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a performance. Times are seconds from the start of the audio.
///
/// @param notUnderstoodReason only where the outcome is `NOT_UNDERSTOOD`
/// @param scores null unless the outcome is `SCORED`
/// @param transcript the whole recognised text; independent of the reference text
/// @param words `READ_ALOUD`: the words of the reference text in order, insertions at their place; `FREE`:
///     the recognised words
/// @param speakingRate words a minute from the first word to the last, pauses included; 0 without words
/// @param articulationRate words a minute, pauses excluded
/// @param pauses silences between words of at least 250 ms
/// @param weakestSounds sounds that were missed, at most five, the weakest first
/// @param unclearParts parts of the text that were spoken and not understood, in order
/// @param isCorrect whether the overall score reaches `passMark`
/// @param audioSeconds the duration of the whole audio
/// @param speechSeconds the duration of speech, pauses inside utterances included
public record Result(
        Outcome outcome,
        @Nullable NotUnderstoodReason notUnderstoodReason,
        @Nullable Scores scores,
        String transcript,
        List<ScoredWord> words,
        double speakingRate,
        double articulationRate,
        List<Pause> pauses,
        List<MissedSound> weakestSounds,
        List<UnclearPart> unclearParts,
        boolean isCorrect,
        double passMark,
        String scorer,
        String scorerVersion,
        double audioSeconds,
        double speechSeconds) {
    /// Whether there are scores.
    public enum Outcome {
        /// Speech was recognised and scored.
        SCORED,
        /// Silence or noise only.
        NO_SPEECH,
        /// The learner spoke, but no word was recognised.
        NOT_UNDERSTOOD
    }

    /// Measures from 0 to 100.
    ///
    /// @param completeness null without a reference text
    /// @param costs what the overall score lost
    public record Scores(
            double accuracy,
            double fluency,
            @Nullable Double completeness,
            double prosody,
            double overall,
            Costs costs) {}

    /// The points that the overall score lost to each part: it is 100 minus their sum.
    ///
    /// @param omissions for words of the text that were left out
    /// @param unclear for words of the text that could hardly be made out
    /// @param insertions for words that the text does not have
    public record Costs(
            double accuracy, double fluency, double prosody, double omissions, double unclear, double insertions) {
        /// Nothing of the text was said.
        static final Costs NOTHING_SAID = new Costs(0, 0, 0, 100, 0, 0);

        double sum() {
            return accuracy + fluency + prosody + omissions + unclear + insertions;
        }
    }

    /// A silence between two words.
    public record Pause(double startSeconds, double lengthSeconds) {}

    /// A sound that was missed.
    ///
    /// @param arpabet the expected phone
    /// @param ipa the same in the International Phonetic Alphabet
    /// @param occurrences how often the words that were said have it
    /// @param missed how often it was reported as wrong, or is doubtful
    /// @param meanScore over all occurrences, 0 to 100
    /// @param missedIn the words in which it was missed: indices in [Result#words], rising
    public record MissedSound(
            String arpabet, String ipa, int occurrences, int missed, double meanScore, List<Integer> missedIn) {}
}
