package dev.vivavoce.bff.cost;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vivavoce.bff.graphql.Composites;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What operations may cost at most, by the directives `@cost` and `@listSize` of the schema.
///
/// A field costs its weight once, and its selection, with 1 for the object, as many times as it may return an object.
/// The fields of all fragments count, even where only one of them can apply. An operation is read once; the lengths of
/// lists that variables choose are put in for each request.
final class OperationCosts {
    /// The weight of a field of `Query`, `Mutation` or `Subscription` without a directive.
    static final int CALL = 10;
    /// The length of a list without a directive.
    static final int LIST = 10;

    /// No cost is counted beyond it.
    private static final long MOST = Integer.MAX_VALUE;

    /// The length that an argument without a value chooses.
    private static final long ABSENT = -1;

    private static final Size ONE = _ -> 1;

    private final Cache<OperationDefinition, Sum> read =
            Caffeine.newBuilder().weakKeys().build();

    /// How many objects there are, by the variables of a request.
    private interface Size {
        long of(Map<String, ?> variables);
    }

    private record Sum(long fixed, List<Times> others) {
        long of(Map<String, ?> variables) {
            long sum = fixed;
            for (var other : others) sum = Math.min(MOST, sum + other.of(variables));
            return sum;
        }
    }

    private record Times(Size size, Sum each) {
        /// Both factors fit into an `int`.
        long of(Map<String, ?> variables) {
            return Math.min(MOST, Math.min(MOST, size.of(variables)) * each.of(variables));
        }
    }

    /// @param document a valid one that contains the operation
    int of(GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, ?> variables) {
        var sum = read.get(operation, _ -> new Reading(schema, document).sum(operation));
        return Math.toIntExact(sum.of(variables));
    }

    private static final class Reading {
        private final GraphQLSchema schema;
        private final Document document;

        Reading(GraphQLSchema schema, Document document) {
            this.schema = schema;
            this.document = document;
        }

        Sum sum(OperationDefinition operation) {
            var sum = new Adding();
            var root = Composites.root(schema, operation);
            if (root != null) add(operation.getSelectionSet(), root, CALL, new Sizes(ONE, Set.of()), sum);
            return sum.done();
        }

        /// @param weight of a field without a directive
        /// @param sizes of the lists of the parent
        private void add(@Nullable SelectionSet set, GraphQLCompositeType parent, int weight, Sizes sizes, Adding sum) {
            if (set == null) return;
            for (var selection : set.getSelections()) {
                switch (selection) {
                    case Field field -> add(field, parent, weight, sizes, sum);
                    case InlineFragment inline -> {
                        var type = Composites.on(schema, inline.getTypeCondition(), parent);
                        if (type != null) add(inline.getSelectionSet(), type, weight, sizes, sum);
                    }
                    case FragmentSpread spread -> {
                        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
                            if (!fragment.getName().equals(spread.getName())) continue;
                            var type = Composites.on(schema, fragment.getTypeCondition(), parent);
                            if (type != null) add(fragment.getSelectionSet(), type, weight, sizes, sum);
                        }
                    }
                    default -> throw new IllegalStateException("unknown kind of selection");
                }
            }
        }

        private void add(Field field, GraphQLCompositeType parent, int weight, Sizes sizes, Adding sum) {
            if (field.getName().startsWith("__")) {
                if (field.getSelectionSet() != null) sum.add(weight); // introspection has limits of its own
                return;
            }
            if (!(parent instanceof GraphQLFieldsContainer container)) return;
            var definition = container.getFieldDefinition(field.getName());
            if (definition == null) return;
            var cost = definition.getAppliedDirective("cost");
            sum.add(cost == null ? weight : Integer.parseInt(Objects.requireNonNull(text(cost, "weight"))));
            if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) return;
            var listSize = definition.getAppliedDirective("listSize");
            var chosen = listSize == null ? null : size(listSize, definition, field);
            var below = new Adding();
            below.add(1);
            var sized = listSize == null ? Set.<String>of() : Set.copyOf(names(listSize, "sizedFields"));
            add(field.getSelectionSet(), type, 0, new Sizes(chosen == null ? ONE : chosen, sized), below);
            var own = chosen != null && sized.isEmpty() ? chosen : sizes.of(field.getName());
            sum.add(isList(definition) ? own == null ? _ -> LIST : own : ONE, below.done());
        }

        private static boolean isList(GraphQLFieldDefinition field) {
            return GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList;
        }

        /// The largest of the arguments that choose it, or what is assumed.
        private static @Nullable Size size(
                GraphQLAppliedDirective listSize, GraphQLFieldDefinition definition, Field field) {
            var sizes = new ArrayList<Size>();
            for (var name : names(listSize, "slicingArguments")) sizes.add(argument(name, definition, field));
            if (!sizes.isEmpty())
                return variables -> {
                    long largest = ABSENT;
                    for (var size : sizes) largest = Math.max(largest, size.of(variables));
                    return largest == ABSENT ? LIST : largest;
                };
            return listSize.getArgument("assumedSize").getValue() instanceof Integer assumed ? _ -> assumed : null;
        }

        private static Size argument(String name, GraphQLFieldDefinition definition, Field field) {
            var declared = definition.getArgument(name).getArgumentDefaultValue();
            long otherwise = declared.isSet() ? length(declared.getValue()) : ABSENT;
            var given = field.getArguments().stream()
                    .filter(argument -> argument.getName().equals(name))
                    .map(Argument::getValue)
                    .findFirst();
            if (given.isEmpty()) return _ -> otherwise;
            if (given.get() instanceof VariableReference variable)
                return variables ->
                        variables.get(variable.getName()) instanceof Object value ? length(value) : otherwise;
            long written = length(given.get());
            return _ -> written;
        }

        /// Of a number, the number; of a list, its length. A negative number is refused by the field.
        private static long length(@Nullable Object value) {
            return switch (value) {
                case IntValue number -> length(number.getValue());
                case BigInteger number ->
                    Math.max(0, number.min(BigInteger.valueOf(MOST)).longValue());
                case Number number -> Math.max(0, number.longValue());
                case ArrayValue list -> list.getValues().size();
                case Collection<?> list -> list.size();
                case Value<?> _ -> 1; // of a list with one item
                case null, default -> ABSENT;
            };
        }

        private static @Nullable String text(GraphQLAppliedDirective directive, String argument) {
            return directive.getArgument(argument).getValue() instanceof String text ? text : null;
        }

        private static List<String> names(GraphQLAppliedDirective directive, String argument) {
            if (!(directive.getArgument(argument).getValue() instanceof Collection<?> names)) return List.of();
            return names.stream().map(String::valueOf).toList();
        }
    }

    /// The size of the lists that are fields of an object.
    private record Sizes(Size size, Set<String> fields) {
        @Nullable
        Size of(String field) {
            return fields.contains(field) ? size : null;
        }
    }

    private static final class Adding {
        private final List<Times> others = new ArrayList<>();
        private long fixed;

        void add(long cost) {
            fixed = Math.min(MOST, fixed + cost);
        }

        void add(Size size, Sum each) {
            if (size == ONE) {
                add(each.fixed());
                others.addAll(each.others());
            } else others.add(new Times(size, each));
        }

        Sum done() {
            return new Sum(fixed, List.copyOf(others));
        }
    }
}
