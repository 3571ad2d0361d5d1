package dev.vivavoce.bff.cost;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.telemetry.Telemetry;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import io.micrometer.core.instrument.DistributionSummary;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Charges each operation before anything of it is fetched, and stores the [CostBudget.Charge] in its context. A
/// subscription is charged once, when it begins.
@Component
@Order(CostLimit.ORDER)
public final class CostLimit extends SimplePerformantInstrumentation {
    /// After the check of what kind of operation it may be, and before operations are measured: what this refuses is
    /// not measured as one.
    public static final int ORDER = 1;

    private final OperationCosts costs = new OperationCosts();
    private final CostBudget budget;
    private final DistributionSummary charged;

    CostLimit(CostBudget budget, Telemetry telemetry) {
        this.budget = budget;
        this.charged = telemetry.meters().summary("graphql.cost");
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        Requester requester =
                Objects.requireNonNull(execution.getGraphQLContext().get(Requester.KEY));
        int cost = costs.of(
                execution.getGraphQLSchema(),
                execution.getDocument(),
                execution.getOperationDefinition(),
                execution.getCoercedVariables().toMap());
        try {
            execution.getGraphQLContext().put(CostBudget.Charge.class, budget.take(requester, cost));
        } catch (Failure refused) {
            throw new AbortExecutionException(
                    List.of(FailureResolver.told(refused, requester.requestId()).error()));
        }
        charged.record(cost);
        return null;
    }
}
