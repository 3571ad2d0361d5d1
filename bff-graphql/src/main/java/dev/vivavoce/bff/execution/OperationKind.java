package dev.vivavoce.bff.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stores in an operation's context whether it is a query, a mutation or a subscription.
@Component
final class OperationKind extends SimplePerformantInstrumentation {
    static boolean isQuery(ExecutionInput input) {
        return input.getGraphQLContext().get(Operation.class) == Operation.QUERY;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        execution
                .getGraphQLContext()
                .put(Operation.class, execution.getOperationDefinition().getOperation());
        return null;
    }
}
