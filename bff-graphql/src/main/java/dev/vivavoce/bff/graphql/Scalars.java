package dev.vivavoce.bff.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;

/// The scalars of the graph.
final class Scalars {
    private Scalars() {}

    static void wire(RuntimeWiring.Builder wiring) {
        wiring.scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.UUID)
                .scalar(alias("Milliseconds", ExtendedScalars.GraphQLLong))
                .scalar(alias("LanguageTag", graphql.Scalars.GraphQLString))
                .scalar(alias("Uri", graphql.Scalars.GraphQLString));
    }

    private static GraphQLScalarType alias(String name, GraphQLScalarType form) {
        return ExtendedScalars.newAliasedScalar(name).aliasedScalar(form).build();
    }
}
