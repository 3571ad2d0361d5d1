package dev.vivavoce.bff.audit;

/// Whether the audit log is as it was written.
sealed interface AuditVerdict {
    record AuditLogWhole(int first, int last, String hash) implements AuditVerdict {}

    record AuditLogBroken(int number, AuditFault fault) implements AuditVerdict {}

    /// What is wrong with an entry.
    enum AuditFault {
        ALTERED,
        UNLINKED,
        MISSING,
        END_FORGED,
        RESTARTED,
        PERSON_SWAPPED
    }
}
