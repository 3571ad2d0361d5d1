package dev.vivavoce.bench.events;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/// Issues the token with which a service follows another, in place of identity.
final class ServiceKey {
    /// Longer than any run.
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final ECKey key;

    ServiceKey() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("bench").generate();
        } catch (JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Verifies the tokens for a service.
    TokenVerifier verifier(String service) {
        var keys = new JWKSet(key.toPublicJWK()).toString();
        return TokenVerifier.of(() -> keys, service);
    }

    /// The token of a service for calls to another.
    Secret token(String service, String audience) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TokenVerifier.ISSUER)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("sid", UUID.randomUUID().toString())
                .jwtID(UUID.randomUUID().toString())
                .subject(service)
                .audience(audience)
                .claim("roles", List.of("SERVICE"))
                .claim("scope", Scope.UNLIMITED)
                .build();
        var header = new JWSHeader.Builder(TokenVerifier.ALGORITHM)
                .type(TokenVerifier.TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return new Secret(token.serialize());
        } catch (JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
