package dev.vivavoce.identity.provider;

/// Why a provider's answer is not accepted.
public enum Refusal {
    /// Unknown, used, expired, or begun elsewhere.
    STATE,
    /// The provider does not accept it.
    CODE,
    /// The ID token is missing or cannot be read.
    TOKEN,
    ALGORITHM,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    /// Expired, or issued in the future.
    TIME,
    NONCE,
    /// Userinfo is about another person.
    SUBJECT
}
