package dev.vivavoce.identity.passkey;

import dev.vivavoce.runtime.config.Secret;

/// What a browser is asked to sign, for one answer within minutes.
///
/// @param optionsJson the argument of `navigator.credentials.create` or `get` as JSON (WebAuthn Level 3)
public record Ceremony(Secret token, String optionsJson) {}
