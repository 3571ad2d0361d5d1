package dev.vivavoce.bff.execution;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.cost.CostLimit;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stores in an operation's context its document, whether it is a query, a mutation or a subscription, and the field of
/// the latter. Refuses the mutations of an administrator who views a person; the services refuse them, too, but
/// some are answered without a service.
@Component
@Order(OperationKind.ORDER)
final class OperationKind extends SimplePerformantInstrumentation {
    /// The first: what it refuses is not measured as an operation.
    static final int ORDER = CostLimit.ORDER - 1;

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
        execution.getGraphQLContext().put(OperationDefinition.class, execution.getOperationDefinition());
        execution.getGraphQLContext().put(Document.class, execution.getDocument());
        if (operation == Operation.SUBSCRIPTION)
            field(execution.getOperationDefinition().getSelectionSet(), execution.getFragmentsByName())
                    .ifPresent(field -> execution.getGraphQLContext().put(Field.class, field));
        return null;
    }

    /// Returns `locations` and `path` of the field that a subscription subscribes to.
    static Map<String, Object> subscribedField(ExecutionInput input) {
        Field field = input.getGraphQLContext().get(Field.class);
        if (field == null) return Map.of();
        var place = new LinkedHashMap<String, Object>();
        var at = field.getSourceLocation();
        if (at != null) place.put("locations", List.of(Map.of("line", at.getLine(), "column", at.getColumn())));
        place.put("path", List.of(field.getResultKey()));
        return place;
    }

    /// Returns the one field of a valid subscription (GraphQL, 5.2.4.1).
    private static Optional<Field> field(SelectionSet set, Map<String, FragmentDefinition> fragments) {
        for (var selection : set.getSelections()) {
            var found = switch (selection) {
                case Field field -> Optional.of(field);
                case InlineFragment inline -> field(inline.getSelectionSet(), fragments);
                case FragmentSpread spread ->
                    Optional.ofNullable(fragments.get(spread.getName()))
                            .flatMap(fragment -> field(fragment.getSelectionSet(), fragments));
                default -> throw new IllegalStateException("unknown kind of selection");
            };
            if (found.isPresent()) return found;
        }
        return Optional.empty();
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
