package dev.vivavoce.bff.execution;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SubscriptionPublisherException;

/// Executes requests of every transport. Results have the form of the specification, and every error in them has a
/// code, a reason and the request id.
public final class Graph {
    /// How often a running query asks whether its client is still connected.
    private static final Duration CLIENT_CHECK = Duration.ofMillis(250);

    private final GraphQL graph;
    private final TrustedDocuments documents;
    private final boolean introspection;

    Graph(GraphQlSource source, TrustedDocuments documents, boolean introspection) {
        this.graph = source.graphQl();
        this.documents = documents;
        this.introspection = introspection;
    }

    /// The client of a request, as its transport sees it.
    public interface Client {
        /// Returns whether the client has closed its connection; called on the thread that executes the request.
        boolean hasLeft();
    }

    /// The outcome of a request.
    public sealed interface Answer {
        /// A query or mutation, or a refusal.
        ///
        /// @param executed whether execution began; if not, the response has no `data`
        record Result(Map<String, Object> response, boolean executed) implements Answer {}

        /// A subscription: one result for each event.
        record Stream(Publisher<ExecutionResult> results) implements Answer {}
    }

    /// Executes a request whose transport cancels [Requester#calls] itself when the client leaves.
    public Answer answer(GraphRequest request, Requester requester, Map<String, Object> context)
            throws InterruptedException {
        return answer(request, requester, context, () -> false);
    }

    /// Executes a request. A query whose client leaves is cancelled with its calls to services. A mutation runs to
    /// its end: a browser drops its requests when a page is left, and what was asked for last has to take effect.
    ///
    /// @param context what controllers read by name beside the requester
    public Answer answer(GraphRequest request, Requester requester, Map<String, Object> context, Client client)
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
        var input = ExecutionInput.newExecutionInput(text)
                .operationName(request.operationName())
                .variables(request.variables())
                .executionId(ExecutionId.from(requester.requestId()))
                .locale(Locale.ENGLISH)
                .dataLoaderRegistry(DataLoaderRegistry.newRegistry().build()) // see LevelLoaders
                .graphQLContext(all)
                .build();
        // Dispatches the loads of a level after all its fields have been fetched, and those at the end of a chain of
        // loads
        // together.
        GraphQL.unusualConfiguration(input).dataloaderConfig().enableDataLoaderChaining(true);
        var result = result(input, requester, client);
        if (result.getData() instanceof Publisher<?> publisher) {
            @SuppressWarnings("unchecked")
            var results = (Publisher<ExecutionResult>) publisher;
            return new Answer.Stream(results);
        }
        return new Answer.Result(form(result, requester), result.isDataPresent());
    }

    private ExecutionResult result(ExecutionInput input, Requester requester, Client client)
            throws InterruptedException {
        try {
            var running = graph.executeAsync(input);
            while (true) {
                try {
                    return running.get(CLIENT_CHECK.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    if (OperationKind.isQuery(input) && client.hasLeft())
                        requester.calls().cancel();
                }
            }
        } catch (ExecutionException | CompletionException thrown) {
            var cause = thrown.getCause() == null ? thrown : thrown.getCause();
            var told = FailureResolver.told(cause, requester.requestId());
            return ExecutionResult.newExecutionResult().addError(told.error()).build();
        }
    }

    /// Returns a result in the form of the specification.
    public Map<String, Object> form(ExecutionResult result, Requester requester) {
        var form = new LinkedHashMap<>(result.toSpecification());
        if (form.get("errors") instanceof List<?> errors) form.put("errors", errors(errors, requester));
        return form;
    }

    /// Returns the failure that ended a subscription, as `errors`.
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
