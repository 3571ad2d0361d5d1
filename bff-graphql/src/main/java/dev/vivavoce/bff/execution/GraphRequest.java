package dev.vivavoce.bff.execution;

import dev.vivavoce.runtime.failure.Failure;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request to the graph, of any transport (GraphQL over HTTP, 5; graphql-ws, `subscribe`).
public record GraphRequest(
        Source source,
        @Nullable String operationName,
        Map<String, @Nullable Object> variables,
        Map<String, @Nullable Object> extensions) {
    /// The reason for a request whose parts have wrong types.
    public static final String INVALID = "REQUEST_INVALID";

    /// The source of the document.
    public sealed interface Source {
        /// The request has its text.
        record Text(String text) implements Source {}

        /// The edge knows the document by its id (GraphQL over HTTP, appendix A).
        record Id(String id) implements Source {}
    }

    /// @throws Failure INVALID_ARGUMENT / REQUEST_INVALID or TEXT_INVALID
    public static GraphRequest of(Map<?, ?> body) {
        var source = source(body.get("query"), body.get("documentId"));
        var name = body.get("operationName");
        if (name != null && !(name instanceof String)) throw invalid("operationName: must be a string or null");
        // An empty name is that of no operation, and means the same as none (GraphQL over HTTP, 5.1).
        var operation = name instanceof String text && !text.isEmpty() ? text : null;
        return new GraphRequest(source, operation, map(body, "variables"), map(body, "extensions"));
    }

    /// Clients of graphql-ws cannot omit `query`, so an empty one is allowed beside an id.
    private static Source source(@Nullable Object query, @Nullable Object id) {
        if (id == null) {
            if (query instanceof String text) return new Source.Text(text);
            throw invalid("query: must be a string");
        }
        if (query != null && !query.equals("")) throw invalid("documentId: not allowed together with query");
        if (id instanceof String known) return new Source.Id(known);
        throw invalid("documentId: must be a string");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(Map<?, ?> body, String key) {
        var value = body.get(key);
        if (value == null) return Map.of();
        if (!(value instanceof Map<?, ?> map)) throw invalid(key + ": must be an object or null");
        refuseBadText(map);
        return (Map<String, @Nullable Object>) map;
    }

    private static void refuseBadText(@Nullable Object value) {
        switch (value) {
            case String text -> requireGoodText(text);
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    requireGoodText(String.valueOf(key));
                    refuseBadText(inner);
                });
            case Collection<?> all -> all.forEach(GraphRequest::refuseBadText);
            case null, default -> {}
        }
    }

    /// Refuses text that no database can store: U+0000 and unpaired surrogates.
    static void requireGoodText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) i++;
            else if (c == 0 || Character.isSurrogate(c))
                throw Failure.invalid("TEXT_INVALID", "the text has U+0000 or an unpaired surrogate");
        }
    }

    private static Failure invalid(String message) {
        return Failure.invalid(INVALID, message);
    }
}
