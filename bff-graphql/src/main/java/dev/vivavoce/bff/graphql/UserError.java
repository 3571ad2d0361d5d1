package dev.vivavoce.bff.graphql;

/// An expected failure of a mutation.
public interface UserError {
    String message();
}
