package dev.vivavoce.rating.task;

import dev.vivavoce.rating.evidence.Quote;
import java.util.Optional;

/// Whether the learner has done a task of the scenario, as far as words can show it.
///
/// @param quote the sentence that shows it best; empty when nothing was found
public record TaskCoverage(String task, State state, Optional<Quote> quote) {
    /// How much of the task was found.
    public enum State {
        DONE,
        PARTLY,
        NOT_FOUND
    }
}
