package dev.vivavoce.speech.turn;

import java.time.Duration;

/// How long a speaker's pauses inside their turns are. Lengths are taken as log-normal; what is known of the speaker
/// counts more with each pause, and of a new speaker the mean of all learners is assumed (an empirical Bayes estimate).
///
/// @param meanLog mean of the natural logarithms of the lengths in seconds
/// @param pauses how many have been heard
public record PauseHabit(double meanLog, int pauses) {
    /// Nothing has been heard yet.
    public static final PauseHabit UNKNOWN = new PauseHabit(0, 0);

    /// The habit with one more pause, after which the speaker continued.
    public PauseHabit with(Duration pause) {
        double log = Math.log(pause.toNanos() / 1e9);
        return new PauseHabit(meanLog + (log - meanLog) / (pauses + 1), pauses + 1);
    }

    /// The expected mean.
    ///
    /// @param ofAll the mean of all learners
    /// @param weight of `ofAll`, in pauses
    double expectedMeanLog(double ofAll, double weight) {
        return (ofAll * weight + meanLog * pauses) / (weight + pauses);
    }
}
