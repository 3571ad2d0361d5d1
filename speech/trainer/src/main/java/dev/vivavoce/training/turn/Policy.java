package dev.vivavoce.training.turn;

import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.turn.PauseHabit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When a speaker counts as having finished.
interface Policy {
    /// The silence after which a turn is over.
    Duration waits(double[] inputs, PauseHabit habit);

    /// The same silence always.
    static Policy silence(Duration length) {
        return (_, _) -> length;
    }

    /// What a policy does to a turn.
    ///
    /// @param isCut whether a pause inside was taken for the end
    /// @param waited seconds from the last sound to the decision at the end, also of a turn that was cut before
    record Outcome(String speaker, boolean isCut, double waited) {}

    /// The outcomes over turns. The habit of a speaker is known from the pauses of their turns before.
    static List<Outcome> outcomes(Policy policy, List<Turn> turns) {
        var outcomes = new ArrayList<Outcome>();
        var habit = PauseHabit.UNKNOWN;
        var speaker = "";
        for (var turn : turns) {
            if (!turn.speaker().equals(speaker)) habit = PauseHabit.UNKNOWN;
            speaker = turn.speaker();
            boolean isCut = false;
            double waited = 0;
            for (var pause : turn.pauses()) {
                waited = policy.waits(pause.inputs(), habit).toNanos() / 1e9;
                if (pause.isLast()) break;
                isCut |= waited <= pause.seconds();
                habit = habit.with(Duration.ofNanos((long) (pause.seconds() * 1e9)));
            }
            outcomes.add(new Outcome(speaker, isCut, waited));
        }
        return outcomes;
    }

    static double cut(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(one -> one.isCut() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    static double waited(List<Outcome> outcomes, double quantile) {
        var waits = outcomes.stream().mapToDouble(Outcome::waited).toArray();
        Arrays.sort(waits);
        return Statistic.quantile(waits, quantile);
    }

    static double meanWaited(List<Outcome> outcomes) {
        return outcomes.stream().mapToDouble(Outcome::waited).average().orElse(Double.NaN);
    }
}
