package dev.vivavoce.bff.graphql;

import graphql.language.OperationDefinition;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/// The types of the schema that selections are made on.
public final class Composites {
    private Composites() {}

    /// Returns the type of an operation's fields; null when the schema has no such operations.
    public static @Nullable GraphQLCompositeType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    /// Returns the type that a fragment is on: that of its condition, or without one its parent's; null for a condition
    /// that names no such type.
    public static @Nullable GraphQLCompositeType on(
            GraphQLSchema schema, @Nullable TypeName condition, GraphQLCompositeType parent) {
        if (condition == null) return parent;
        return schema.getType(condition.getName()) instanceof GraphQLCompositeType type ? type : null;
    }
}
