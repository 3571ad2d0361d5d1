package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// How a change of a prompt ended: with its new state, or with errors.
    record PromptChange(@Nullable Prompt prompt, List<UserError> errors) {}

    record SavePromptPayload(@Nullable Prompt prompt, List<UserError> errors) {}

    record PublishPromptPayload(@Nullable Prompt prompt, List<UserError> errors) {}

    record RollBackPromptPayload(@Nullable Prompt prompt, List<UserError> errors) {}

    /// @param revision the current one
    record PromptChanged(String message, int revision) implements UserError {}

    record PromptUnknown(String message) implements UserError {}

    record PromptDraftMissing(String message) implements UserError {}
}
