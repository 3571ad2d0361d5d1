package dev.vivavoce.bff.requestlog;

import dev.vivavoce.bff.graphql.Composites;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The fields that a valid document asks for, as coordinates (`Viewer.history`), and how many it asks for with every
/// fragment counted at each spread.
record DocumentFields(Set<String> coordinates, int count) {
    static DocumentFields of(GraphQLSchema schema, Document document) {
        var walk = new Walk(schema, document);
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class))
            walk.into(Composites.root(schema, operation), operation.getSelectionSet());
        return new DocumentFields(walk.coordinates, walk.count);
    }

    private static final class Walk {
        private final GraphQLSchema schema;
        private final Document document;
        private final Set<String> coordinates = new TreeSet<>();
        private int count;

        Walk(GraphQLSchema schema, Document document) {
            this.schema = schema;
            this.document = document;
        }

        /// Ends, because a document that is valid has no cycle of fragments.
        void into(@Nullable GraphQLCompositeType parent, @Nullable SelectionSet set) {
            if (parent == null || set == null) return;
            for (var selection : set.getSelections()) {
                switch (selection) {
                    case Field field -> field(parent, field);
                    case InlineFragment inline ->
                        into(Composites.on(schema, inline.getTypeCondition(), parent), inline.getSelectionSet());
                    case FragmentSpread spread -> {
                        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class))
                            if (fragment.getName().equals(spread.getName()))
                                into(
                                        Composites.on(schema, fragment.getTypeCondition(), parent),
                                        fragment.getSelectionSet());
                    }
                    default -> throw new IllegalStateException("unknown kind of selection");
                }
            }
        }

        private void field(GraphQLCompositeType parent, Field field) {
            count++;
            if (Introspection.isIntrospectionTypes(parent.getName())
                    || field.getName().startsWith("__")
                    || !(parent instanceof GraphQLFieldsContainer container)) return;
            var definition = container.getFieldDefinition(field.getName());
            if (definition == null) return;
            coordinates.add(parent.getName() + "." + field.getName());
            if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)
                into(type, field.getSelectionSet());
        }
    }
}
