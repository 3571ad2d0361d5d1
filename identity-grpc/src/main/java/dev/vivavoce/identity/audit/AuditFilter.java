package dev.vivavoce.identity.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit log are read; null for all.
///
/// @param personId who did it, or whom it concerns
/// @param from the first instant
/// @param until the instant after the last one
record AuditFilter(
        @Nullable UUID personId,
        @Nullable AuditAct act,
        @Nullable AuditOutcome outcome,
        @Nullable Instant from,
        @Nullable Instant until) {}
