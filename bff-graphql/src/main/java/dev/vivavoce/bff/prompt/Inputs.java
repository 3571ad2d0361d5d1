package dev.vivavoce.bff.prompt;

import java.util.UUID;

record SavePromptInput(UUID idempotencyKey, String promptId, int revision, PromptContent content) {}

record PublishPromptInput(UUID idempotencyKey, String promptId, int revision) {}

record RollBackPromptInput(UUID idempotencyKey, String promptId, int revision, int version) {}
