package dev.vivavoce.identity.audit;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a feature reports to the [AuditLog]:
///
/// ```java
/// audit.record(db, AuditRecord.of(AuditAct.ROLE_GRANTED).about(userId).with(AuditDetail.ROLE, "AUTHOR"));
/// ```
///
/// @param by who did it; null for the caller of the current RPC, and in a job for the platform itself
/// @param about whom it concerns; null when it concerns no person
/// @param target the id of what it concerns, such as a session or an API key; null for nothing
/// @param details names and numbers, never free text
public record AuditRecord(
        AuditAct act,
        AuditOutcome outcome,
        @Nullable UUID by,
        @Nullable UUID about,
        @Nullable UUID target,
        Map<AuditDetail, String> details) {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_:,. -]{1,200}");

    public AuditRecord {
        details.forEach((name, value) -> {
            if (!VALUE.matcher(value).matches())
                throw new IllegalArgumentException(name + " of " + act + " (expected: " + VALUE + ")");
        });
        details = Map.copyOf(details);
    }

    /// An act that was accepted.
    public static AuditRecord of(AuditAct act) {
        return new AuditRecord(act, AuditOutcome.ACCEPTED, null, null, null, Map.of());
    }

    /// An act that was refused. The log bounds how many of them it writes in a minute.
    public static AuditRecord refused(AuditAct act) {
        return new AuditRecord(act, AuditOutcome.REFUSED, null, null, null, Map.of());
    }

    /// An act that was asked for. How it ended is not known when the entry is written.
    public static AuditRecord requested(AuditAct act) {
        return new AuditRecord(act, AuditOutcome.REQUESTED, null, null, null, Map.of());
    }

    /// A person who acts without a token, because they sign in or use a link.
    public AuditRecord by(UUID personId) {
        return new AuditRecord(act, outcome, personId, about, target, details);
    }

    public AuditRecord about(UUID personId) {
        return new AuditRecord(act, outcome, by, personId, target, details);
    }

    public AuditRecord target(UUID id) {
        return new AuditRecord(act, outcome, by, about, id, details);
    }

    public AuditRecord with(AuditDetail name, String value) {
        var more = new EnumMap<AuditDetail, String>(AuditDetail.class);
        more.putAll(details);
        more.put(name, value);
        return new AuditRecord(act, outcome, by, about, target, more);
    }
}
