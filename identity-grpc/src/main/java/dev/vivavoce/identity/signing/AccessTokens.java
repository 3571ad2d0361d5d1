package dev.vivavoce.identity.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Signs access tokens (RFC 9068) with ES256. They have every claim that services require and no personal data.
public final class AccessTokens {
    /// The lifetime of a service's token.
    public static final Duration SERVICE_LIFETIME = Duration.ofMinutes(5);
    /// The longest lifetime of an API key's token and of a view, and of all tokens whose lifetime is no setting.
    public static final Duration KEY_LIFETIME = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final Duration lifetime;
    private final Clock clock;

    public AccessTokens(SigningKeys keys, Duration lifetime, Clock clock) {
        this.keys = keys;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /// Returns a person's token, which every service accepts.
    ///
    /// @param until the end of the session, which the token does not outlive
    public AccessToken forPerson(UUID userId, UUID sessionId, Set<Role> roles, Instant until) {
        Instant now = clock.instant();
        return sign(
                new JWTClaimsSet.Builder()
                        .audience(TokenVerifier.AUDIENCE)
                        .subject(userId.toString())
                        .claim("sid", sessionId.toString())
                        .claim("roles", roles.stream().map(Role::name).sorted().toList())
                        .claim("scope", Scope.UNLIMITED),
                until.isBefore(now.plus(lifetime)) ? Duration.between(now, until) : lifetime);
    }

    /// Returns the token of an API key, which every service accepts. It has the role LEARNER alone, so that a
    /// stolen key of an administrator opens no more than any other key.
    ///
    /// @param until the end of the key, which the token does not outlive
    public AccessToken forKey(UUID userId, UUID keyId, Set<Scope> scopes, Instant until) {
        Instant now = clock.instant();
        return sign(
                new JWTClaimsSet.Builder()
                        .audience(TokenVerifier.AUDIENCE)
                        .subject(userId.toString())
                        .claim("sid", keyId.toString())
                        .claim("roles", List.of(Role.LEARNER.name()))
                        .claim("scope", Scope.claim(scopes)),
                until.isBefore(now.plus(KEY_LIFETIME)) ? Duration.between(now, until) : KEY_LIFETIME);
    }

    /// Returns the token by which an administrator sees the platform as a person does. It ends with the
    /// administrator's session, whose id it has, and changes nothing.
    public AccessToken forView(UUID userId, Set<Role> roles, UUID administratorId, String sessionId) {
        return sign(
                new JWTClaimsSet.Builder()
                        .audience(TokenVerifier.AUDIENCE)
                        .subject(userId.toString())
                        .claim("sid", sessionId)
                        .claim("act", Map.of("sub", administratorId.toString()))
                        .claim("roles", roles.stream().map(Role::name).sorted().toList())
                        .claim("scope", Scope.UNLIMITED),
                KEY_LIFETIME);
    }

    /// Returns the token by which the person of a suspended account exports and erases what is stored of them.
    /// It belongs to no session.
    public AccessToken forSuspended(UUID userId) {
        return sign(
                new JWTClaimsSet.Builder()
                        .audience(TokenVerifier.AUDIENCE)
                        .subject(userId.toString())
                        .claim("sid", UUID.randomUUID().toString())
                        .claim("roles", List.of(Role.SUSPENDED.name()))
                        .claim("scope", Scope.UNLIMITED),
                KEY_LIFETIME);
    }

    /// Returns a token of identity itself for a call to another service.
    public Secret own(String audience) {
        return forService("identity", audience).value();
    }

    /// Returns a service's token, which only `audience` accepts.
    AccessToken forService(String service, String audience) {
        return sign(
                new JWTClaimsSet.Builder()
                        .audience(audience)
                        .subject(service)
                        .claim("roles", List.of(Role.SERVICE.name()))
                        .claim("scope", Scope.UNLIMITED),
                SERVICE_LIFETIME);
    }

    private AccessToken sign(JWTClaimsSet.Builder claims, Duration lifetime) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS); // a token's times are whole seconds
        Instant expiresAt = now.plus(lifetime);
        var key = keys.signing();
        var header = new JWSHeader.Builder(TokenVerifier.ALGORITHM)
                .type(TokenVerifier.TYPE)
                .keyID(key.getKeyID())
                .build();
        var jwt = new SignedJWT(
                header,
                claims.issuer(TokenVerifier.ISSUER)
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(expiresAt))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException thrown) {
            throw new IllegalStateException("cannot sign with our own key", thrown);
        }
        return new AccessToken(new Secret(jwt.serialize()), expiresAt);
    }
}
