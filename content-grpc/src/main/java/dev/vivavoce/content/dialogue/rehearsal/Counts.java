package dev.vivavoce.content.dialogue.rehearsal;

import java.util.ArrayList;
import java.util.List;

/// What a number of simulated talks showed.
///
/// @param talks how many there were
/// @param turns the learner's turns in them
/// @param right turns that were understood as they were meant
/// @param deadEnds turns without an answer, talks that did not end after three goodbyes, and talks that the
///     partner ended although the learner had not said goodbye
/// @param repeats answers with a line that was said before, although the learner did not ask to hear it again
/// @param leaks answers that tell a fact without its question, or copy the hidden card
/// @param longestSorry the longest run of answers that say "sorry?"
/// @param wrong examples of turns that were not understood as they were meant
public record Counts(
        int talks, int turns, int right, int deadEnds, int repeats, int leaks, int longestSorry, List<String> wrong) {
    private static final double Z = 1.96;

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, List.of());

    public Counts plus(Counts other) {
        var all = new ArrayList<>(wrong);
        all.addAll(other.wrong);
        return new Counts(
                talks + other.talks,
                turns + other.turns,
                right + other.right,
                deadEnds + other.deadEnds,
                repeats + other.repeats,
                leaks + other.leaks,
                Math.max(longestSorry, other.longestSorry),
                List.copyOf(all));
    }

    public double share() {
        return turns == 0 ? 0 : (double) right / turns;
    }

    /// The lower end of the 95 % interval of the share (Wilson).
    public double low() {
        return bound(-1);
    }

    /// The upper end.
    public double high() {
        return bound(1);
    }

    private double bound(int sign) {
        if (turns == 0) return 0;
        double p = share();
        double middle = p + Z * Z / (2 * turns);
        double half = Z * Math.sqrt(p * (1 - p) / turns + Z * Z / (4.0 * turns * turns));
        return (middle + sign * half) / (1 + Z * Z / turns);
    }
}
