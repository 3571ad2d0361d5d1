package dev.vivavoce.identity.audit;

/// What an entry of the audit log reports. The contract's `AuditAct` has the same names; a name never
/// changes, because the hashes of old entries cover it.
public enum AuditAct {
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
    /// Refusals that were counted and not written one by one.
    REFUSALS_COUNTED,
    /// The signed head of the log was missing or forged, so the chain continues from the newest entry that was
    /// found.
    AUDIT_LOG_RESTARTED,
    GUARDIAN_ASKED,
    GUARDIAN_CONFIRMED,
    GUARDIAN_WITHDRAWN,
    SIGN_IN_LIMITED,
    API_KEY_REFUSED,
    LINK_REFUSED,
    /// An administrator has asked a service to change something. The entry is written before, so its outcome is
    /// REQUESTED.
    ADMINISTRATION_ACTED
}
