package dev.vivavoce.identity.signing;

import java.time.Instant;

/// A signing key as it is stored.
///
/// @param id the `kid` of its tokens
/// @param publicJwk its public part (RFC 7517)
/// @param sealedPrivate its private part, encrypted
/// @param usedFrom when it begins to sign; it signs until the `usedFrom` of the next key
record SigningKey(String id, String publicJwk, byte[] sealedPrivate, Instant createdAt, Instant usedFrom) {}
