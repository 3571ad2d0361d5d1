package dev.vivavoce.identity.challenge;

import dev.vivavoce.identity.factor.FactorKind;
import dev.vivavoce.runtime.config.Secret;
import java.time.Instant;
import java.util.List;

/// A sign-in with the right password that waits for the second factor.
///
/// @param kinds what the account can show
public record Challenge(Secret token, Instant expiresAt, List<FactorKind> kinds) {}
