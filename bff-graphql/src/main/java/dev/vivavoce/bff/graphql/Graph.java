package dev.vivavoce.bff.graphql;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SubscriptionPublisherException;

/// Answers a request, whichever way it came. The answers are in the form of the specification, and every error in them
/// has a code, a reason and the request id.
public final class Graph {
    private final GraphQL graph;
    private final BatchLoaderRegistry loaders;
    private final TrustedDocuments documents;
    private final boolean introspection;

    Graph(GraphQlSource source, BatchLoaderRegistry loaders, TrustedDocuments documents, boolean introspection) {
        this.graph = source.graphQl();
        this.loaders = loaders;
        this.documents = documents;
        this.introspection = introspection;
    }

    /// How a request was answered.
    public sealed interface Answer {
        /// A query or mutation, or a refusal.
        ///
        /// @param executed whether execution began; without it there is no `data`
        record Result(Map<String, Object> response, boolean executed) implements Answer {}

        /// A subscription: results come as they happen.
        record Stream(Publisher<ExecutionResult> results) implements Answer {}
    }

    /// `context` is what controllers may ask for by name beside the requester.
    public Answer answer(GraphRequest request, Requester requester, Map<String, Object> context)
            throws InterruptedException {
        String text;
        try {
            text = documents.text(request.source());
        } catch (Failure refused) {
            var told = FailureResolver.told(refused, requester.requestId());
            return new Answer.Result(Map.of("errors", List.of(told.entry())), false);
        }
        var all = new LinkedHashMap<Object, Object>(context);
        all.put(Requester.KEY, requester);
        all.put(ParserOptions.class, DocumentLimits.PARSER);
        if (!introspection) all.put(Introspection.INTROSPECTION_DISABLED, true);
        var registry = DataLoaderRegistry.newRegistry().build();
        var input = ExecutionInput.newExecutionInput(text)
                .operationName(request.operationName())
                .variables(request.variables())
                .executionId(ExecutionId.from(requester.requestId()))
                .locale(Locale.ENGLISH)
                .dataLoaderRegistry(registry)
                .graphQLContext(all)
                .build();
        loaders.registerDataLoaders(registry, input.getGraphQLContext());
        var result = result(input, requester);
        if (result.getData() instanceof Publisher<?> publisher) {
            @SuppressWarnings("unchecked")
            var results = (Publisher<ExecutionResult>) publisher;
            return new Answer.Stream(results);
        }
        return new Answer.Result(form(result, requester), result.isDataPresent());
    }

    private ExecutionResult result(ExecutionInput input, Requester requester) throws InterruptedException {
        try {
            return graph.executeAsync(input).get();
        } catch (ExecutionException | CompletionException thrown) {
            var cause = thrown.getCause() == null ? thrown : thrown.getCause();
            var told = FailureResolver.told(cause, requester.requestId());
            return ExecutionResult.newExecutionResult().addError(told.error()).build();
        }
    }

    /// A result as the specification writes it.
    public Map<String, Object> form(ExecutionResult result, Requester requester) {
        var form = new LinkedHashMap<>(result.toSpecification());
        if (form.get("errors") instanceof List<?> errors) form.put("errors", errors(errors, requester));
        return form;
    }

    /// What ended a subscription before its time, as `errors`.
    public static List<Map<String, Object>> errors(Throwable thrown, Requester requester) {
        if (thrown instanceof SubscriptionPublisherException told
                && !told.getErrors().isEmpty())
            return errors(
                    told.getErrors().stream()
                            .map(error -> error.toSpecification())
                            .toList(),
                    requester);
        return List.of(FailureResolver.told(thrown, requester.requestId()).entry());
    }

    private static List<Map<String, Object>> errors(List<?> errors, Requester requester) {
        var told = new ArrayList<Map<String, Object>>();
        for (var error : errors) if (error instanceof Map<?, ?> map) told.add(error(map, requester));
        return told;
    }

    /// Errors of the specification's own (syntax, validation, coercion) get code and reason too.
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
        extensions.put("metadata", Map.of());
        extensions.put("retryable", false);
        extensions.put("requestId", requester.requestId());
        extensions.put("details", List.of());
        form.put("extensions", extensions);
        if (kind.code().equals("INTERNAL")) form.put("message", "internal");
        return form;
    }

    private record Kind(String code, String reason) {}

    private static Kind kind(@Nullable Object classification) {
        return switch (String.valueOf(classification)) {
            case "InvalidSyntax" -> new Kind("INVALID_ARGUMENT", "DOCUMENT_SYNTAX");
            case "ValidationError" -> new Kind("INVALID_ARGUMENT", "DOCUMENT_INVALID");
            case "OperationNotSupported" -> new Kind("INVALID_ARGUMENT", "OPERATION_UNKNOWN");
            case "IntrospectionDisabled" -> new Kind("PERMISSION_DENIED", "INTROSPECTION_DISABLED");
            default -> new Kind("INTERNAL", "INTERNAL");
        };
    }
}
