package dev.vivavoce.bff.execution;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.cost.CostLimit;
import dev.vivavoce.bff.objective.OperationTimers;
import dev.vivavoce.bff.objective.OperationTimers.Outcome;
import dev.vivavoce.runtime.telemetry.LogIds;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.telemetry.Traces;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLNamedType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Times each operation ([OperationTimers]) and each field that is fetched (`graphql.fields`), with a span for
/// each when traces are recorded. The calls to services of a field belong to its span; those of a batch loader,
/// which loads for many fields, to the operation's. Neither has variables or results. The log lines of a field have
/// the ids of its request and its trace.
@Component
@Order(OperationTelemetry.ORDER)
final class OperationTelemetry extends SimplePerformantInstrumentation {
    static final int ORDER = CostLimit.ORDER + 1;

    private static final AttributeKey<String> NAME = AttributeKey.stringKey("graphql.operation.name");
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("graphql.operation.type");
    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("request.id");
    /// Clients choose the names of their operations, and each has a metric of its own.
    private static final int MOST_NAMES = 500;

    private final MeterRegistry meters;
    private final OperationTimers timers;
    private final Traces traces;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Map<String, Timer> fields = new ConcurrentHashMap<>();

    OperationTelemetry(Telemetry telemetry) {
        this.meters = telemetry.meters();
        this.timers = new OperationTimers(meters);
        this.traces = telemetry.traces();
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        long begin = System.nanoTime();
        var execution = parameters.getExecutionContext();
        var operation = execution.getOperationDefinition();
        var kind = operation.getOperation().name().toLowerCase(Locale.ROOT);
        var name = name(operation);
        var span = begun(execution.getGraphQLContext(), kind, name);
        return SimpleInstrumentationContext.whenCompleted((result, thrown) -> {
            var outcome = thrown == null ? Outcome.of(result.getErrors()) : Outcome.FAULTS;
            timers.record(kind, name, outcome, System.nanoTime() - begin);
            ended(span, outcome != Outcome.OK);
        });
    }

    private Span begun(GraphQLContext context, String kind, String name) {
        Requester requester = context.get(Requester.KEY);
        var client = requester.calls().span();
        var span = traces.builder(kind + " " + name, SpanKind.SERVER, client)
                .setAttribute(NAME, name)
                .setAttribute(KIND, kind)
                .setAttribute(REQUEST, requester.requestId())
                .startSpan();
        context.put(Requester.KEY, requester.below(span));
        return span;
    }

    private String name(OperationDefinition operation) {
        var name = operation.getName();
        if (name == null) return "anonymous";
        if (names.contains(name)) return name;
        return names.size() < MOST_NAMES && names.add(name) ? name : "other";
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return parameters.isTrivialDataFetcher() ? fetcher : field -> measured(fetcher, field);
    }

    private @Nullable Object measured(DataFetcher<?> fetcher, DataFetchingEnvironment field) throws Exception {
        var name = ((GraphQLNamedType) field.getParentType()).getName() + "."
                + field.getFieldDefinition().getName();
        long begin = System.nanoTime();
        Requester requester = field.getGraphQlContext().get(Requester.KEY);
        var parent = requester.calls().span();
        boolean recorded = parent.isRecording();
        var span = recorded ? traces.begin(name, SpanKind.INTERNAL, parent) : Span.getInvalid();
        try (var _ = LogIds.of(requester.requestId(), parent)) {
            var value = fetcher.get(recorded ? below(span, requester, field) : field);
            if (value instanceof CompletionStage<?> stage)
                // the stage itself is returned: those of data loaders have to stay what they are
                stage.whenComplete((_, thrown) -> ended(name, begin, span, thrown != null));
            else ended(name, begin, span, false);
            return value;
        } catch (Exception thrown) { // whatever a fetcher throws
            ended(name, begin, span, true);
            throw thrown;
        }
    }

    private static DataFetchingEnvironment below(Span span, Requester requester, DataFetchingEnvironment field) {
        var builder = GraphQLContext.newContext();
        field.getGraphQlContext().stream().forEach(entry -> builder.put(entry.getKey(), entry.getValue()));
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                .graphQLContext(
                        builder.put(Requester.KEY, requester.below(span)).build())
                .build();
    }

    private void ended(String field, long begin, Span span, boolean failed) {
        fields.computeIfAbsent(field, name -> meters.timer("graphql.fields", "field", name))
                .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        ended(span, failed);
    }

    private static void ended(Span span, boolean failed) {
        if (failed) span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
