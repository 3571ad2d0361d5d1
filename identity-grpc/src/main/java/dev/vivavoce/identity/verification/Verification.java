package dev.vivavoce.identity.verification;

/// The outcomes of [Verifications#verify].
enum Verification {
    VERIFIED,
    /// The link, or an earlier one, has done it before.
    ALREADY_VERIFIED,
    LINK_INVALID
}
