package dev.vivavoce.fleet.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a learner was told: the sessions that they began, and the speech time of those whose result they received.
///
/// @param begun ids of sessions
/// @param acknowledged the length of the audio of those whose result arrived
/// @param longest what a session without a result may have used at most
public record Promises(Set<String> begun, Map<String, Duration> acknowledged, Duration longest) {
    /// Sums of times that billing rounds once.
    private static final Duration ROUNDING = Duration.ofMillis(2);

    public Promises {
        begun = Set.copyOf(begun);
        acknowledged = Map.copyOf(acknowledged);
    }

    /// What the platform has of a learner.
    ///
    /// @param attempts the session of each attempt in the history
    /// @param charged speech time in the person's usage
    /// @param recordings the state of the recording of each acknowledged session that has one
    public record Stored(List<String> attempts, Duration charged, Map<String, Recording> recordings) {
        public Stored {
            attempts = List.copyOf(attempts);
            recordings = Map.copyOf(recordings);
        }
    }

    /// What became of a recording.
    public enum Recording {
        /// It was stored, and can be played.
        KEPT,
        /// It was not stored, and the person is told so.
        NOT_KEPT,
        /// It is said to be kept, and cannot be played.
        UNREADABLE
    }

    /// How what is stored differs from what was promised.
    ///
    /// @param lost acknowledged sessions without an attempt
    /// @param doubled attempts of a session that has one already, and attempts of none
    /// @param uncharged speech time of acknowledged sessions that is missing in the usage
    /// @param overcharged speech time in the usage that nobody can have spoken
    /// @param unrecorded acknowledged sessions with neither a recording nor the word that there is none
    /// @param notKept recordings that were not stored, as the person is told
    public record Difference(
            List<String> lost,
            List<String> doubled,
            Duration uncharged,
            Duration overcharged,
            List<String> unrecorded,
            int notKept) {
        public boolean isNone() {
            return isComplete() && doubled.isEmpty() && overcharged.isZero();
        }

        /// Whether nothing is missing that may still come.
        boolean isComplete() {
            return lost.isEmpty() && uncharged.isZero() && unrecorded.isEmpty();
        }
    }

    public Difference compare(Stored stored) {
        var seen = new HashSet<String>();
        var doubled = new ArrayList<String>();
        for (var id : stored.attempts()) {
            if (!seen.add(id) || !begun.contains(id)) doubled.add(id);
        }
        var lost =
                acknowledged.keySet().stream().filter(id -> !seen.contains(id)).toList();
        var least = acknowledged.values().stream().reduce(Duration.ZERO, Duration::plus);
        var most = least.plus(longest.multipliedBy(begun.size() - acknowledged.size()));
        var unrecorded = acknowledged.keySet().stream()
                .filter(id -> stored.recordings().getOrDefault(id, Recording.UNREADABLE) == Recording.UNREADABLE)
                .toList();
        int notKept = (int) stored.recordings().values().stream()
                .filter(Recording.NOT_KEPT::equals)
                .count();
        return new Difference(
                lost,
                List.copyOf(doubled),
                beyond(least, stored.charged()),
                beyond(stored.charged(), most),
                unrecorded,
                notKept);
    }

    /// How much longer the first is than the second.
    private static Duration beyond(Duration first, Duration second) {
        var more = first.minus(second);
        return more.compareTo(ROUNDING) > 0 ? more : Duration.ZERO;
    }
}
