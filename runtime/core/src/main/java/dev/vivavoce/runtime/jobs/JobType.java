package dev.vivavoce.runtime.jobs;

import java.time.Duration;

/// A kind of job, and how often it is tried.
///
/// @param name unique in the service, for example `transcribe-file`
/// @param tries how often it starts before it is given up, the first time included; a start whose process dies
///     counts
/// @param firstPause the pause before the second try; each later one is twice as long
/// @param longestPause upper limit of the pauses
public record JobType(String name, int tries, Duration firstPause, Duration longestPause) {
    public JobType {
        if (name.isEmpty()) throw new IllegalArgumentException("name is empty");
        if (tries < 1) throw new IllegalArgumentException("tries: " + tries + " (expected: >= 1)");
        if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0)
            throw new IllegalArgumentException(
                    "pauses: %s, %s (expected: 0 <= first <= longest)".formatted(firstPause, longestPause));
    }

    /// The pause after a failed try, counted from 1.
    public Duration pauseAfter(int failedTry) {
        var pause = firstPause;
        for (int i = 1; i < failedTry && pause.compareTo(longestPause) < 0; i++) pause = pause.multipliedBy(2);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
