package dev.vivavoce.bff.attempt;

import java.util.List;

/// The scored attempts of a person at lines of a scenario.
///
/// @param linesSpoken the lines that were spoken, each once
record ScenarioProgress(List<String> linesSpoken, double bestScore) {
    /// Returns the progress with these lines, in their order: a new version of a scenario can have other lines.
    ScenarioProgress with(List<String> lines) {
        return new ScenarioProgress(lines.stream().filter(linesSpoken::contains).toList(), bestScore);
    }
}
