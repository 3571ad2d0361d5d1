package dev.vivavoce.identity.audit;

/// A detail of an entry. Details hold names and numbers of the platform, never free text. The contract's
/// `AuditDetailName` has the same names.
public enum AuditDetail {
    /// How the person signed in or showed the second factor, such as PASSWORD.
    METHOD,
    /// Such as AUTHOR.
    ROLE,
    /// The purpose of a consent, or of the link of a mail.
    PURPOSE,
    /// The version of the text that a consent is about.
    VERSION,
    /// The scopes of an API key.
    SCOPES,
    /// The id of a sign-in provider, as the settings name it.
    PROVIDER,
    /// How many.
    COUNT,
    /// How many networks.
    NETWORKS,
    /// The service that an administrator has called, such as billing.
    SERVICE,
    /// The full name of the RPC that an administrator has called.
    CALL,
    /// The id of a request in the logs of the services; a UUID, so that it is no text that the caller wrote.
    REQUEST
}
