package dev.vivavoce.identity.session;

import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import java.security.SecureRandom;

/// The token that renews a session, for one use.
record RefreshToken(Secret value) {
    private static final String PREFIX = "vvr_";

    static RefreshToken random(SecureRandom random) {
        return new RefreshToken(OpaqueToken.random(PREFIX, random).value());
    }

    byte[] hash() {
        return new OpaqueToken(value).hash();
    }
}
