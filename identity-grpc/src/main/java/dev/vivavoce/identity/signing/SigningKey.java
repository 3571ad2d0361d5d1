package dev.vivavoce.identity.signing;

import java.time.Instant;

/// A signing key as it is stored.
///
/// @param id the `kid` of its tokens
/// @param publicJwk its public part (RFC 7517)
/// @param sealedPrivate its private part, sealed
/// @param usedFrom from when it signs, until the next one's `usedFrom`
record SigningKey(String id, String publicJwk, byte[] sealedPrivate, Instant createdAt, Instant usedFrom) {}
