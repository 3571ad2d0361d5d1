package dev.vivavoce.identity.audit;

/// How an act ended. The contract's `AuditOutcome` has the same names.
public enum AuditOutcome {
    ACCEPTED,
    REFUSED,
    /// It was asked for, and the entry was written before it ended.
    REQUESTED
}
