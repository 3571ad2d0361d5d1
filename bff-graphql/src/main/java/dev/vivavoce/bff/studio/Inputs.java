package dev.vivavoce.bff.studio;

import java.util.UUID;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record CreateScenarioInput(UUID idempotencyKey, ManuscriptContent content) {}

    record SaveDraftInput(String scenarioId, ManuscriptContent content) {}

    record SaveScriptInput(String scenarioId, String script) {
        @Override
        public String toString() {
            return "SaveScriptInput[…]";
        }
    }

    record PublishScenarioInput(String scenarioId) {}

    record RollBackScenarioInput(String scenarioId, int version) {}
}
