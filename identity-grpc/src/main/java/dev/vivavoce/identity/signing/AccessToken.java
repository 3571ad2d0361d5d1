package dev.vivavoce.identity.signing;

import dev.vivavoce.runtime.config.Secret;
import java.time.Instant;

/// A signed token and its expiry.
public record AccessToken(Secret value, Instant expiresAt) {}
