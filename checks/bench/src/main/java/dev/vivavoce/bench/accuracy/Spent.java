package dev.vivavoce.bench.accuracy;

import dev.vivavoce.cli.Metrics;

/// The time that speech's engines have worked, in seconds of one thread.
///
/// @param recognizing until the final texts
/// @param scoring from the texts to the scores
public record Spent(double recognizing, double scoring) {
    public static Spent of(Metrics speech) {
        return new Spent(speech.sum("speech_recognition_seconds_sum"), speech.sum("speech_scoring_seconds_sum"));
    }

    Spent since(Spent before) {
        return new Spent(recognizing - before.recognizing, scoring - before.scoring);
    }
}
