package dev.vivavoce.assessment.attempt;

import java.util.List;
import java.util.UUID;

/// The scored attempts of a user at lines of a scenario, in all its versions.
///
/// @param lines the texts that were spoken, each once
/// @param best the best overall score
record ScenarioProgress(UUID scenarioId, List<String> lines, double best) {}
