package dev.vivavoce.bff.prompt;

import java.util.UUID;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record SavePromptInput(UUID idempotencyKey, String promptId, int revision, PromptContent content) {}

    record PublishPromptInput(UUID idempotencyKey, String promptId, int revision) {}

    record RollBackPromptInput(UUID idempotencyKey, String promptId, int revision, int version) {}
}
