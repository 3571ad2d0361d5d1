package dev.vivavoce.bff.graphql;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.words.DocumentWords;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionPublisherException;

/// Forms the entries of `errors`: each has a code, a reason and the request id.
public final class GraphErrors {
    private GraphErrors() {}

    /// @param errors entries in the form of the specification
    public static List<Map<String, Object>> of(List<?> errors, Requester requester) {
        var told = new ArrayList<Map<String, Object>>();
        for (var error : errors) if (error instanceof Map<?, ?> map) told.add(error(map, requester));
        return told;
    }

    /// Returns the code that the entry of an error has.
    public static String code(GraphQLError error) {
        var extensions = error.getExtensions();
        if (extensions != null && extensions.get("code") instanceof String code) return code;
        return kind(error.getErrorType()).code();
    }

    /// Returns the failure that ended a subscription.
    ///
    /// @param field the `locations` and `path` of its field
    public static List<Map<String, Object>> ofSubscription(
            Throwable thrown, Map<String, Object> field, Requester requester) {
        var errors = thrown instanceof SubscriptionPublisherException told
                        && !told.getErrors().isEmpty()
                ? of(
                        told.getErrors().stream()
                                .map(error -> error.toSpecification())
                                .toList(),
                        requester)
                : List.of(FailureResolver.told(thrown, requester.requestId()).entry());
        return errors.stream()
                .map(error -> {
                    var placed = new LinkedHashMap<>(field);
                    error.forEach((key, value) -> {
                        if (!List.of().equals(value)) placed.put(key, value); // it has no place of its own
                    });
                    return (Map<String, Object>) placed;
                })
                .toList();
    }

    /// Adds code and reason to errors of GraphQL Java itself (syntax, validation, coercion).
    private static Map<String, Object> error(Map<?, ?> error, Requester requester) {
        var form = new LinkedHashMap<String, Object>();
        error.forEach((key, value) -> form.put(String.valueOf(key), value));
        var given = error.get("extensions") instanceof Map<?, ?> map ? map : Map.of();
        if (given.containsKey("code")) {
            var kept = new LinkedHashMap<Object, Object>(given);
            kept.remove("classification");
            kept.put("requestId", requester.requestId());
            form.put("extensions", kept);
            return form;
        }
        var kind = kind(given.get("classification"));
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", kind.code());
        extensions.put("reason", kind.reason());
        extensions.put("domain", "bff.vivavoce.dev");
        extensions.put("metadata", kind.metadata());
        extensions.put("retryable", false);
        extensions.put("requestId", requester.requestId());
        extensions.put("details", List.of());
        form.put("extensions", extensions);
        var message = kind.message();
        form.put("message", message == null ? DocumentWords.of(String.valueOf(form.get("message"))) : message);
        return form;
    }

    /// @param message null for that of GraphQL Java
    private record Kind(
            String code,
            String reason,
            Map<String, String> metadata,
            @Nullable String message) {
        Kind(String reason) {
            this("INVALID_ARGUMENT", reason, Map.of(), null);
        }
    }

    private static Kind kind(@Nullable Object classification) {
        return switch (String.valueOf(classification)) {
            case "InvalidSyntax" -> new Kind("DOCUMENT_SYNTAX");
            case "ValidationError" -> new Kind("DOCUMENT_INVALID");
            case "OperationNotSupported" -> new Kind("OPERATION_UNKNOWN");
            case "IntrospectionDisabled" -> new Kind("PERMISSION_DENIED", "INTROSPECTION_DISABLED", Map.of(), null);
            // GoodFaithIntrospection: types refer to each other in circles
            case "BadFaithIntrospection" ->
                new Kind(
                        "INVALID_ARGUMENT",
                        "INTROSPECTION_LIMIT",
                        Map.of("limit", "1"),
                        "a document may have one __schema, one __type, and each list of a __Type once");
            default -> new Kind("INTERNAL", "INTERNAL", Map.of(), "internal");
        };
    }
}
