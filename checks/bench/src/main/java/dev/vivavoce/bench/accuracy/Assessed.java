package dev.vivavoce.bench.accuracy;

import dev.vivavoce.speech.evaluation.figures.HeardWord;
import dev.vivavoce.speech.evaluation.figures.WordErrors;
import dev.vivavoce.speech.evaluation.recordings.Recording;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Result;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The results of one recording.
///
/// @param right its result with its own text
/// @param wrong its result with another recording's text
/// @param free its result without a text
/// @param seconds duration of the first of the two calls when nothing else ran; NaN otherwise
public record Assessed(Recording recording, Result right, Result wrong, Result free, double seconds) {
    WordErrors wordErrors() {
        return WordErrors.between(recording.text(), right.getTranscript());
    }

    double audioSeconds() {
        return right.getAudioDuration().getSeconds() + right.getAudioDuration().getNanos() / 1e9;
    }

    double speechSeconds() {
        return right.getSpeechDuration().getSeconds()
                + right.getSpeechDuration().getNanos() / 1e9;
    }

    /// The words that were recognised without a text, so that only the audio is known.
    Stream<HeardWord> heardWords() {
        var words = free().getWordsList();
        var right = HeardWord.right(
                recording.text(), words.stream().map(word -> word.getText()).toList());
        return IntStream.range(0, right.length)
                .mapToObj(i -> new HeardWord(recording.speaker(), words.get(i).getConfidence(), right[i]));
    }

    boolean wasAlone() {
        return !Double.isNaN(seconds);
    }

    boolean isHeard() {
        return right.getOutcome() == Outcome.OUTCOME_SCORED;
    }

    /// A recording without recognized speech has no score and counts as 0.
    double rightOverall() {
        return right.getScores().getOverall();
    }

    double wrongOverall() {
        return wrong.getScores().getOverall();
    }
}
