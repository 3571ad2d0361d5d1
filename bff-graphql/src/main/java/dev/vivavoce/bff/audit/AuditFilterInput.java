package dev.vivavoce.bff.audit;

import dev.vivavoce.bff.audit.AuditEvent.AuditAct;
import dev.vivavoce.bff.audit.AuditEvent.AuditOutcome;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit log; null for all.
record AuditFilterInput(
        @Nullable String personId,
        @Nullable AuditAct act,
        @Nullable AuditOutcome outcome,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until) {}
