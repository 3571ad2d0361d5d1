package dev.vivavoce.bff.graphql;

import java.util.List;

/// The records of a feature for the members of its unions and interfaces, which are compared with the schema at
/// start. A record has the name of its type.
public interface UnionMembers {
    List<Class<?>> unionMembers();
}
