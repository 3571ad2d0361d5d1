package dev.vivavoce.bff.graphql;

/// @param introspection whether the schema can be asked for
public record GraphSettings(boolean introspection) {}
