package dev.vivavoce.bff.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of the audit log.
record AuditEvent(
        int number,
        OffsetDateTime at,
        @Nullable AuditAct act,
        AuditOutcome outcome,
        @Nullable AuditParty actor,
        @Nullable AuditParty subject,
        @Nullable UUID targetId,
        @Nullable UUID sessionId,
        @Nullable String network,
        @Nullable String device,
        List<AuditDetail> details,
        String hash) {

    /// @param userId null for a service, and when the account was erased; not part of the graph
    record AuditParty(
            @Nullable String userId,
            @Nullable String pseudonym,
            @Nullable String service) {}

    record AuditDetail(AuditDetailName name, String value) {}

    /// How an act ended.
    enum AuditOutcome {
        ACCEPTED,
        REFUSED,
        REQUESTED
    }

    /// What an entry reports.
    enum AuditAct {
        ACCOUNT_REGISTERED,
        SIGN_IN,
        SECOND_FACTOR_CHECKED,
        STEP_UP,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        RECOVERY_CODES_RENEWED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        PROVIDER_LINKED,
        PROVIDER_UNLINKED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        EMAIL_VERIFIED,
        EMAIL_CHANGED,
        SESSION_ENDED,
        OTHER_SESSIONS_ENDED,
        REFRESH_TOKEN_REUSED,
        API_KEY_CREATED,
        API_KEY_REVOKED,
        API_KEY_FIRST_USED,
        DATA_EXPORT_REQUESTED,
        ERASURE_REQUESTED,
        ERASURE_COMPLETED,
        CONSENT_GIVEN,
        CONSENT_WITHDRAWN,
        AGE_BRACKET_SET,
        ROLE_GRANTED,
        ROLE_REVOKED,
        USER_SUSPENDED,
        USER_RESTORED,
        IMPERSONATION_BEGUN,
        SIGNING_KEY_ROTATED,
        AUDIT_LOG_VERIFIED,
        AUDIT_LOG_EXPORTED,
        REFUSALS_COUNTED,
        AUDIT_LOG_RESTARTED,
        GUARDIAN_ASKED,
        GUARDIAN_CONFIRMED,
        GUARDIAN_WITHDRAWN,
        SIGN_IN_LIMITED,
        API_KEY_REFUSED,
        LINK_REFUSED,
        ADMINISTRATION_ACTED
    }

    /// The name of a detail.
    enum AuditDetailName {
        METHOD,
        ROLE,
        PURPOSE,
        VERSION,
        SCOPES,
        PROVIDER,
        COUNT,
        NETWORKS,
        SERVICE,
        CALL,
        REQUEST
    }
}
