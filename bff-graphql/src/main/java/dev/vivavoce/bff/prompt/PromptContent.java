package dev.vivavoce.bff.prompt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an author writes. It is read and sent in the same form, so it is input and output.
///
/// @param jsonSchema null for an answer in words
record PromptContent(
        ModelPurpose purpose,
        String system,
        String template,
        List<Variable> variables,
        @Nullable String jsonSchema,
        int mostTokens,
        List<Example> examples) {
    record Variable(String name, boolean isLearners, boolean isOptional, int longest) {}

    record Example(String name, List<Value> values) {}

    /// The value of a variable.
    record Value(String name, String value) {
        @Override
        public String toString() {
            return "Value[…]";
        }
    }

    @Override
    public String toString() {
        return "PromptContent[…]";
    }
}
