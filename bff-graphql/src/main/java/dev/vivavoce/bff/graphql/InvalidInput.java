package dev.vivavoce.bff.graphql;

import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.words.WireWords;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.stream.Collectors;

/// The input violates rules.
public record InvalidInput(String message, List<FieldViolation> violations) implements UserError {
    /// The violation of one field of an input.
    public record FieldViolation(String field, String description) {}

    /// Returns the violations of a refused call; throws the same failure again if it has another cause.
    public static InvalidInput of(StatusRuntimeException thrown) {
        var violations = Refusals.violations(thrown).stream()
                .map(violation ->
                        new FieldViolation(inputField(violation.field()), WireWords.of(violation.description())))
                .toList();
        if (violations.isEmpty()) throw thrown;
        return of(violations);
    }

    public static InvalidInput of(List<FieldViolation> violations) {
        var message = violations.stream()
                .map(violation -> violation.field() + ": " + violation.description())
                .collect(Collectors.joining("; "));
        return new InvalidInput(message, violations);
    }

    /// `task.reference_text` is `referenceText` in an input.
    private static String inputField(String wire) {
        return WireWords.camelCase(wire.substring(wire.lastIndexOf('.') + 1));
    }
}
