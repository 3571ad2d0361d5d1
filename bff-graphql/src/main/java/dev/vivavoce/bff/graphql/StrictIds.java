package dev.vivavoce.bff.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `ID` and `UUID`, which the libraries read from almost anything: an object became the id `{a=1}`, and `1-1-1-1-1` a
/// UUID.
///
/// @param library reads what has the right form, and writes
/// @param right whether the value of a variable has the right form
/// @param literals whether a literal has it
/// @param expected for the message
record StrictIds(Coercing<?, ?> library, Predicate<Object> right, Predicate<Value<?>> literals, String expected)
        implements Coercing<Object, Object> {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// An id is a string or a whole number (GraphQL, 3.5.5).
    static GraphQLScalarType id() {
        return strict(
                graphql.Scalars.GraphQLID,
                value -> value instanceof String
                        || value instanceof Integer
                        || value instanceof Long
                        || value instanceof BigInteger,
                literal -> literal instanceof StringValue || literal instanceof IntValue,
                "expected: an ID");
    }

    static GraphQLScalarType uuid() {
        return strict(
                ExtendedScalars.UUID,
                value -> value instanceof UUID
                        || value instanceof String text
                                && UUID_FORM.matcher(text).matches(),
                literal -> literal instanceof StringValue text
                        && UUID_FORM.matcher(text.getValue()).matches(),
                "expected: a UUID of 36 characters");
    }

    private static GraphQLScalarType strict(
            GraphQLScalarType scalar, Predicate<Object> right, Predicate<Value<?>> literals, String expected) {
        var coercing = new StrictIds(scalar.getCoercing(), right, literals, expected);
        return scalar.transform(form -> form.coercing(coercing));
    }

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return library.serialize(result, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!right.test(input))
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message(expected)
                    .build();
        return library.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!literals.test(input))
            throw CoercingParseLiteralException.newCoercingParseLiteralException()
                    .message(expected)
                    .build();
        return library.parseLiteral(input, variables, context, locale);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return library.valueToLiteral(input, context, locale);
    }
}
