package dev.vivavoce.identity.passkey;

import dev.vivavoce.runtime.config.Secret;

/// The answer of a passkey to a [Ceremony].
///
/// @param credentialJson what the browser returned, as JSON
public record Assertion(Secret token, String credentialJson) {}
