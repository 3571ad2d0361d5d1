package dev.vivavoce.speech.pronunciation.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a performance. Times are seconds from the start of the audio.
///
/// @param scores null without speech
/// @param transcript the whole recognised text; independent of the reference text
/// @param words `READ_ALOUD`: the words of the reference text in order, insertions at their place; `FREE`:
///     the recognised words
/// @param speakingRate words a minute from the first word to the last, pauses included; 0 without speech
/// @param articulationRate words a minute, pauses excluded
/// @param pauses silences between words of at least 250 ms
/// @param isCorrect whether the overall score reaches `passMark`
/// @param audioSeconds the duration of the whole audio
/// @param speechSeconds the duration of speech, pauses inside utterances included
public record Result(
        Outcome outcome,
        @Nullable Scores scores,
        String transcript,
        List<ScoredWord> words,
        double speakingRate,
        double articulationRate,
        List<Pause> pauses,
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
        NO_SPEECH
    }

    /// Measures from 0 to 100.
    ///
    /// @param completeness null without a reference text
    public record Scores(
            double accuracy, double fluency, @Nullable Double completeness, double prosody, double overall) {}

    /// A silence between two words.
    public record Pause(double startSeconds, double lengthSeconds) {}
}
