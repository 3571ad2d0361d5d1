package dev.vivavoce.content.prompt;

import java.util.Map;

/// Values to try a prompt with.
public record PromptExample(String name, Map<String, String> variables) {
    public PromptExample {
        variables = Map.copyOf(variables);
    }
}
