package dev.vivavoce.content.dialogue.rehearsal;

import dev.vivavoce.content.dialogue.script.IntentId;
import java.util.List;
import java.util.Map;

/// The lines of simulated learners in one scenario, by what they mean: those of its tasks and facts, and those
/// that fit every scenario.
public record LearnerLines(Map<IntentId, List<String>> byIntent) {
    List<String> of(IntentId intent) {
        return byIntent.getOrDefault(intent, List.of());
    }
}
