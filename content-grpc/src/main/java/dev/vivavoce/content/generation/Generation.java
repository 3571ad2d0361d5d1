package dev.vivavoce.content.generation;

import dev.vivavoce.content.prompt.PublishedPrompt;
import java.util.Map;
import java.util.UUID;

/// A prompt to run.
///
/// @param variables by name
/// @param userId whose budget it uses
/// @param thirdPartiesAllowed whether the person's data may go to models of third parties
public record Generation(
        PublishedPrompt prompt, Map<String, String> variables, UUID userId, boolean thirdPartiesAllowed) {
    public Generation {
        variables = Map.copyOf(variables);
    }
}
