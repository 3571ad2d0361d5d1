package dev.vivavoce.bff.audit;

import dev.vivavoce.bff.graphql.GlobalId;

/// A person, as the audit log shows them.
record AuditPerson(String userId, String displayName, String email) {
    /// The type of the ids of people in the graph.
    static final String TYPE = "Person";

    public String id() {
        return GlobalId.of(TYPE, userId);
    }
}
