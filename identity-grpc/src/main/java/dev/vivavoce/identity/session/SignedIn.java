package dev.vivavoce.identity.session;

import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.signing.AccessToken;
import dev.vivavoce.runtime.config.Secret;
import java.time.Instant;

/// A session that was started or renewed, with its new tokens.
public record SignedIn(User user, AccessToken accessToken, Secret refreshToken, Instant sessionEndsAt) {}
