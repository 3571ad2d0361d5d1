package dev.vivavoce.bff.execution;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stores in an operation's context whether it is a query, a mutation or a subscription. Refuses the mutations of an
/// administrator who views a person; the services refuse them, too, but some are answered without a service.
@Component
final class OperationKind extends SimplePerformantInstrumentation {
    static boolean isQuery(ExecutionInput input) {
        return input.getGraphQLContext().get(Operation.class) == Operation.QUERY;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        var operation = execution.getOperationDefinition().getOperation();
        if (operation == Operation.MUTATION)
            refuseView(execution.getGraphQLContext().get(Requester.KEY));
        execution.getGraphQLContext().put(Operation.class, operation);
        return null;
    }

    private static void refuseView(@Nullable Requester requester) {
        if (requester == null) return;
        try {
            requester.caller().requireNoView();
        } catch (Failure refused) {
            var told = FailureResolver.told(refused, requester.requestId());
            throw new AbortExecutionException(List.of(told.error()));
        }
    }
}
