package dev.vivavoce.bff.http;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.runtime.security.Caller;
import java.text.ParseException;
import java.time.Instant;

/// Reads when a verified token expires.
public final class TokenTimes {
    private TokenTimes() {}

    public static Instant expiry(Caller caller) {
        if (caller.isAnonymous()) return Instant.MAX;
        try {
            return SignedJWT.parse(caller.token().reveal())
                    .getJWTClaimsSet()
                    .getExpirationTime()
                    .toInstant();
        } catch (ParseException thrown) {
            throw new IllegalStateException("a verified token cannot be read", thrown);
        }
    }
}
