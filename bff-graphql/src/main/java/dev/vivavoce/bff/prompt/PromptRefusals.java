package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.prompt.Payloads.PromptChanged;
import dev.vivavoce.bff.prompt.Payloads.PromptDraftMissing;
import dev.vivavoce.bff.prompt.Payloads.PromptUnknown;
import io.grpc.StatusRuntimeException;
import java.util.Map;

/// Makes the expected errors of the mutations of prompts.
final class PromptRefusals {
    private static final String CONTENT = "content.";
    private static final Map<String, String> NAMES = Map.of("json_schema", "jsonSchema", "most_tokens", "mostTokens");

    private PromptRefusals() {}

    /// Throws the same failure again when it is not expected.
    static UserError of(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "PROMPT_UNKNOWN")) return new PromptUnknown("there is no such prompt or version");
        if (Refusals.is(thrown, "DRAFT_MISSING")) return new PromptDraftMissing("there is no draft to publish");
        if (Refusals.is(thrown, "PROMPT_CHANGED"))
            return new PromptChanged("another author has changed the prompt", revision(thrown));
        var violations = Refusals.violations(thrown).stream()
                .map(one -> new FieldViolation(inputField(one.field()), one.description()))
                .toList();
        if (violations.isEmpty()) throw thrown;
        return InvalidInput.of(violations);
    }

    private static int revision(StatusRuntimeException thrown) {
        return Refusals.metadata(thrown, "revision")
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("content did not name the current revision"));
    }

    /// Keeps the place in a list, which [InvalidInput#of(StatusRuntimeException)] leaves out. The field
    /// `content.examples[1].name` is `examples[1].name` in an input, where the values of an example are a list.
    private static String inputField(String wire) {
        var field = wire.startsWith(CONTENT) ? wire.substring(CONTENT.length()) : wire;
        return NAMES.getOrDefault(field, field.replaceFirst("^(examples\\[\\d+])\\.variables\\.", "$1.values."));
    }
}
