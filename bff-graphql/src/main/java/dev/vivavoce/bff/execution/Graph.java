package dev.vivavoce.bff.execution;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.cost.CostBudget;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.graphql.GraphErrors;
import dev.vivavoce.bff.requestlog.RequestLog;
import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.incremental.DelayedIncrementalPartialResult;
import graphql.incremental.IncrementalExecutionResult;
import graphql.incremental.IncrementalPayload;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.GraphQlSource;

/// Executes requests of every transport. Results have the form of the specification, and every error in them has a
/// code, a reason and the request id.
public final class Graph implements AutoCloseable {
    /// How often a running query asks whether its client is still connected.
    private static final Duration CLIENT_CHECK = Duration.ofMillis(250);

    private final GraphQL graph;
    private final TrustedDocuments documents;
    private final boolean introspection;
    private final GraphQLSchema schema;
    private final @Nullable RequestLog log;

    /// @param log gets a line for each operation; null without one
    Graph(GraphQlSource source, TrustedDocuments documents, boolean introspection, @Nullable RequestLog log) {
        this.graph = source.graphQl();
        this.schema = source.schema();
        this.log = log;
        this.documents = documents;
        this.introspection = introspection;
    }

    /// The client of a request, as its transport sees it.
    public interface Client {
        /// Returns whether the client has closed its connection; called on the thread that executes the request.
        boolean hasLeft();

        /// Returns whether the client accepts a response in parts. For any other, deferred fragments are part of the
        /// response.
        default boolean takesParts() {
            return false;
        }
    }

    /// The outcome of a request.
    public sealed interface Answer {
        /// A query or mutation, or a refusal.
        ///
        /// @param executed whether execution began; if not, the response has no `data`
        record Result(Map<String, Object> response, boolean executed) implements Answer {}

        /// A query or mutation with deferred fragments, for a client that accepts parts.
        ///
        /// @param first what is not deferred, with `hasNext`
        record Parts(Map<String, Object> first, DeferredParts deferred) implements Answer {}

        /// A subscription: one result for each event.
        ///
        /// @param field the `locations` and `path` of its field
        record Stream(Publisher<ExecutionResult> results, Map<String, Object> field) implements Answer {
            /// Returns the failure that ended it, as `errors` of its field.
            public List<Map<String, Object>> errors(Throwable thrown, Requester requester) {
                return GraphErrors.ofSubscription(thrown, field, requester);
            }
        }
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
        // loads together.
        var unusual = GraphQL.unusualConfiguration(input);
        unusual.dataloaderConfig().enableDataLoaderChaining(true);
        unusual.incrementalSupport().enableIncrementalSupport(client.takesParts());
        long begin = System.nanoTime();
        var result = result(input, requester, client);
        log(input, requester, System.nanoTime() - begin, result);
        if (result.getData() instanceof Publisher<?> publisher) {
            @SuppressWarnings("unchecked")
            var results = (Publisher<ExecutionResult>) publisher;
            return new Answer.Stream(results, OperationKind.subscribedField(input));
        }
        // Without data there is nothing that deferred fragments could belong to: they are not even fetched.
        if (result instanceof IncrementalExecutionResult deferred && result.getData() != null)
            return new Answer.Parts(
                    whole(request, result, input.getGraphQLContext(), requester),
                    parts(deferred, input.getGraphQLContext(), requester));
        return new Answer.Result(whole(request, result, input.getGraphQLContext(), requester), result.isDataPresent());
    }

    /// Returns a result with what it cost, when the request asks for it.
    private Map<String, Object> whole(
            GraphRequest request, ExecutionResult result, GraphQLContext context, Requester requester) {
        var form = form(result, requester);
        CostBudget.Charge charge = context.get(CostBudget.Charge.class);
        if (charge != null && Boolean.TRUE.equals(request.extensions().get("cost")))
            form.put("extensions", Map.of("cost", form(charge)));
        return form;
    }

    private static Map<String, Object> form(CostBudget.Charge charge) {
        var form = new LinkedHashMap<String, Object>();
        form.put("operation", charge.cost());
        form.put("limit", charge.most());
        form.put("budget", charge.budget());
        var left = charge.left();
        if (left != null) {
            form.put("left", left.left());
            form.put("fullIn", left.untilFull().toMillis());
        }
        return form;
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

    private static DeferredParts parts(IncrementalExecutionResult result, GraphQLContext context, Requester requester) {
        return new DeferredParts(
                result.getIncrementalItemPublisher(),
                part -> form(part, result.getData(), context, requester),
                thrown -> Map.of(
                        "hasNext",
                        false,
                        "errors",
                        List.of(FailureResolver.told(thrown, requester.requestId())
                                .entry())));
    }

    /// Returns a later part. A fragment that failed as a whole has no `data`: a null would delete what clients have at
    /// its path.
    private static Map<String, Object> form(
            DelayedIncrementalPartialResult part, Object data, GraphQLContext context, Requester requester) {
        var incremental = new ArrayList<Map<String, Object>>();
        for (var fragment : Objects.requireNonNullElse(part.getIncremental(), List.<IncrementalPayload>of())) {
            if (leadsToNull(fragment.getPath(), data)) continue;
            var form = new LinkedHashMap<>(fragment.toSpecification());
            var errors = fragment.getErrors();
            if (errors != null && !errors.isEmpty())
                form.put(
                        "errors",
                        GraphErrors.of(
                                errors.stream()
                                        .map(error -> DeferredLoads.cause(context, error)
                                                .toSpecification())
                                        .toList(),
                                requester));
            form.remove("data", null);
            incremental.add(form);
        }
        var form = new LinkedHashMap<String, Object>();
        form.put("incremental", incremental);
        form.put("hasNext", part.hasNext());
        return form;
    }

    /// Returns whether the object of a deferred fragment, or one that it is in, became null.
    private static boolean leadsToNull(List<Object> path, Object data) {
        var found = data;
        for (var step : path) {
            if (found instanceof Map<?, ?> object && object.containsKey(step)) found = object.get(step);
            else if (found instanceof List<?> list && step instanceof Integer index && index < list.size())
                found = list.get(index);
            else return false; // it came with a later part
            if (found == null) return true;
        }
        return false;
    }

    /// What is refused before it is executed is not logged.
    private void log(ExecutionInput input, Requester requester, long nanos, ExecutionResult result) {
        OperationDefinition operation = input.getGraphQLContext().get(OperationDefinition.class);
        if (log == null || operation == null) return;
        CostBudget.Charge charge = input.getGraphQLContext().get(CostBudget.Charge.class);
        var failures = result.getErrors().stream()
                .map(error -> {
                    var extensions = error.getExtensions();
                    return extensions != null && extensions.get("reason") instanceof String reason
                            ? reason
                            : "INTERNAL";
                })
                .distinct()
                .toList();
        log.write(
                schema,
                input.getGraphQLContext().get(Document.class),
                input.getQuery(),
                new RequestLog.Operation(
                        requester.requestId(),
                        operation.getOperation().name().toLowerCase(Locale.ROOT),
                        Objects.requireNonNullElse(operation.getName(), ""),
                        nanos,
                        charge == null ? 0 : charge.cost(),
                        requester.calls().made(),
                        failures));
    }

    /// Writes the lines of the log that wait.
    @Override
    public void close() {
        if (log != null) log.close();
    }

    /// Returns a result in the form of the specification.
    public Map<String, Object> form(ExecutionResult result, Requester requester) {
        var form = new LinkedHashMap<>(result.toSpecification());
        if (form.get("errors") instanceof List<?> errors) form.put("errors", GraphErrors.of(errors, requester));
        if (form.get("data") == null) form.remove("hasNext");
        return form;
    }
}
