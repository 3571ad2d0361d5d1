package dev.vivavoce.identity.signing;

import dev.vivavoce.runtime.config.Secret;
import java.time.Instant;

/// A signed token and when it ends.
public record AccessToken(Secret value, Instant expiresAt) {}
