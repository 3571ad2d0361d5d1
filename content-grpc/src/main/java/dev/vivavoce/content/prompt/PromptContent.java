package dev.vivavoce.content.prompt;

import dev.vivavoce.content.model.AnswerSchema;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.runtime.failure.Violations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an author writes. [#parse] and [PromptRules] check it.
///
/// @param system the instruction, without variables
/// @param template the message; `{{name}}` stands for a variable
/// @param jsonSchema empty for an answer in words
/// @param mostTokens the longest answer
public record PromptContent(
        Purpose purpose,
        String system,
        String template,
        List<PromptVariable> variables,
        String jsonSchema,
        int mostTokens,
        List<PromptExample> examples) {
    public PromptContent {
        variables = List.copyOf(variables);
        examples = List.copyOf(examples);
    }

    /// Checks the content that an author sent.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    public static PromptContent parse(
            @Nullable Purpose purpose,
            String system,
            String template,
            List<PromptVariable> variables,
            String jsonSchema,
            int mostTokens,
            List<PromptExample> examples) {
        var violations = new Violations();
        violations.check("content.purpose", purpose != null, "is required");
        var content = new PromptContent(
                purpose == null ? Purpose.WRITING : purpose, // never returned: a violation was added
                system,
                template,
                variables,
                jsonSchema,
                mostTokens,
                examples);
        PromptRules.problems(content).forEach((field, problem) -> violations.add("content." + field, problem));
        violations.throwIfAny();
        return content;
    }

    public Optional<PromptExample> example(String name) {
        return examples.stream().filter(example -> example.name().equals(name)).findFirst();
    }

    /// Returns the schema of the answer; null for an answer in words.
    public @Nullable AnswerSchema schema() {
        return jsonSchema.isEmpty() ? null : AnswerSchema.of(jsonSchema);
    }

    /// Whether what a learner has said or written is part of it.
    public boolean hasLearnersData() {
        return variables.stream().anyMatch(PromptVariable::learners);
    }

    /// SHA-256 over every text with its length before it, so that a word moved to another field changes the result.
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }

    /// Returns every text in UTF-8, each with its length before it.
    byte[] bytes() {
        var all = new StringBuilder();
        add(all, purpose.name(), system, template, jsonSchema, String.valueOf(mostTokens));
        for (var variable : variables)
            add(all, variable.name(), variable.learners() + "/" + variable.optional() + "/" + variable.longest());
        for (var example : examples) {
            add(all, example.name());
            new TreeMap<>(example.variables()).forEach((name, value) -> add(all, name, value));
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder all, String... texts) {
        for (var text : texts) all.append(text.length()).append(':').append(text);
    }
}
