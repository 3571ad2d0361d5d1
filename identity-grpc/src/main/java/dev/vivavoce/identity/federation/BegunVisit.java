package dev.vivavoce.identity.federation;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.time.Instant;

/// A visit that begins now.
///
/// @param browserToken is sent with the answer, by the browser that began
record BegunVisit(URI authorizationUrl, Secret browserToken, Instant expiresAt) {}
