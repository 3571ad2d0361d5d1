package dev.vivavoce.bff.graphql;

import java.util.List;

/// The records a feature gives for the members of its unions and interfaces, so that the start can compare each with
/// the schema. A record has the name of its type.
public interface UnionMembers {
    List<Class<?>> unionMembers();
}
