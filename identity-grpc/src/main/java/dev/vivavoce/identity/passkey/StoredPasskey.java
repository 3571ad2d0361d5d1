package dev.vivavoce.identity.passkey;

import java.util.UUID;

/// What verifies the signatures of a passkey.
///
/// @param publicKey COSE (RFC 9052)
record StoredPasskey(UUID accountId, byte[] credentialId, byte[] publicKey, long signCount) {}
