package dev.vivavoce.identity.audit;

/// What [AuditChain#verify] found.
sealed interface AuditVerdict {
    /// Every entry is as it was written.
    ///
    /// @param first the number of the oldest entry that is stored
    /// @param last the number of the newest one; below first when the log is empty
    /// @param hash of the newest one
    record Whole(long first, long last, String hash) implements AuditVerdict {}

    /// The log was changed.
    ///
    /// @param seq the first entry that does not fit
    record Broken(long seq, Fault fault) implements AuditVerdict {}

    /// The contract's `AuditFault` has the same names.
    enum Fault {
        /// The entry is not what was hashed.
        ALTERED,
        /// The entry does not follow the one before it.
        UNLINKED,
        /// The entry is missing.
        MISSING,
        /// The signed head or checkpoint is not what this platform has signed.
        END_FORGED,
        /// The log had to go on without a valid head.
        RESTARTED,
        /// A person's pseudonym belongs to another person.
        PERSON_SWAPPED
    }
}
