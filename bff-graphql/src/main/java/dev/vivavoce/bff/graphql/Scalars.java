package dev.vivavoce.bff.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;

/// The scalars of the graph.
public final class Scalars {
    private Scalars() {}

    public static void wire(RuntimeWiring.Builder wiring) {
        wiring.scalar(described(ExtendedScalars.DateTime, "An instant (RFC 3339), for example `2026-11-20T09:30:00Z`."))
                .scalar(described(ExtendedScalars.Date, "A day of the calendar (ISO 8601), for example `2026-11-20`."))
                .scalar(described(StrictIds.uuid(), "A UUID (RFC 9562) in its usual form of 36 characters."))
                .scalar(alias("Milliseconds", ExtendedScalars.GraphQLLong))
                .scalar(alias("MinorUnits", ExtendedScalars.GraphQLLong))
                .scalar(alias("LanguageTag", graphql.Scalars.GraphQLString))
                .scalar(alias("Uri", graphql.Scalars.GraphQLString));
        // Spring's strict mode refuses a scalar instead of another.
        wiring.strictMode(false).scalar(StrictIds.id()).strictMode(true);
    }

    /// The descriptions of the library are about the library, so those of the schema are used.
    private static GraphQLScalarType described(GraphQLScalarType scalar, String description) {
        return scalar.transform(form -> form.description(description));
    }

    private static GraphQLScalarType alias(String name, GraphQLScalarType form) {
        return ExtendedScalars.newAliasedScalar(name).aliasedScalar(form).build();
    }
}
