package dev.vivavoce.runtime;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetParseException;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.text.ParseException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Verifies access tokens by identity's public keys: ES256 only, typ `at+jwt`, issuer, audience and times (RFC 8725,
/// RFC 9068). Keys are cached and fetched again for an unknown `kid` at most once in 30 s.
public final class TokenVerifier {
    public static final String ISSUER = "https://identity.vivavoce.dev";
    /// The audience of people's tokens, which every service takes.
    public static final String AUDIENCE = "vivavoce";
    public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    public static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private static final int LONGEST_TOKEN = 4_096;
    private static final Duration KEYS_LIVE = Duration.ofMinutes(5);
    private static final Duration FETCH_AT_MOST_EVERY = Duration.ofSeconds(30);

    private final JWKSource<SecurityContext> keys;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private TokenVerifier(JWKSource<SecurityContext> keys, String service) {
        this.keys = keys;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHM, keys));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                new HashSet<>(Set.of(AUDIENCE, service)), // is asked whether it holds null, which Set.of refuses
                new JWTClaimsSet.Builder().issuer(ISSUER).build(),
                Set.of("sub", "exp", "nbf", "iat", "aud", "roles"),
                Set.of());
        claims.setMaxClockSkew(5);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /// Verifies with the keys that identity gives over the channel; `service` is the audience of service tokens.
    public static TokenVerifier of(Channel identity, String service) {
        return of(
                () -> ServiceTokenServiceGrpc.newBlockingStub(identity)
                        .withDeadlineAfter(Duration.ofSeconds(5))
                        .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                        .getJwksJson(),
                service);
    }

    /// Verifies with keys from anywhere, as the JSON of a JWK Set.
    public static TokenVerifier of(Supplier<String> jwksJson, String service) {
        var source = JWKSourceBuilder.create(new JWKSetSource<SecurityContext>() {
                    @Override
                    public JWKSet getJWKSet(
                            JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                            throws KeySourceException {
                        return fetch(jwksJson);
                    }

                    @Override
                    public void close() {}
                })
                .cache(KEYS_LIVE.toMillis(), TimeUnit.SECONDS.toMillis(10))
                .rateLimited(FETCH_AT_MOST_EVERY.toMillis())
                .retrying(false)
                .outageTolerant(TimeUnit.HOURS.toMillis(4))
                .build();
        return new TokenVerifier(source, service);
    }

    private static JWKSet fetch(Supplier<String> jwksJson) throws KeySourceException {
        try {
            return JWKSet.parse(jwksJson.get());
        } catch (StatusRuntimeException thrown) {
            throw new JWKSetRetrievalException("identity did not give its keys", thrown);
        } catch (ParseException thrown) {
            throw new JWKSetParseException("identity's keys cannot be read", thrown);
        }
    }

    /// Who the token speaks for.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_EXPIRED or TOKEN_INVALID; UNAVAILABLE / KEYS_UNAVAILABLE
    public Caller verify(String token) {
        if (token.length() > LONGEST_TOKEN) throw invalid();
        try {
            var claims = processor.process(token, null);
            return caller(claims, token);
        } catch (RemoteKeySourceException _) {
            throw Failure.unavailable("KEYS_UNAVAILABLE", "tokens cannot be verified now")
                    .retryAfter(Duration.ofSeconds(1));
        } catch (BadJWTException thrown) {
            if (String.valueOf(thrown.getMessage()).contains("Expired"))
                throw Failure.unauthenticated("TOKEN_EXPIRED", "the access token has expired: refresh it");
            throw invalid();
        } catch (BadJOSEException | JOSEException | ParseException | IllegalArgumentException _) {
            throw invalid();
        }
    }

    /// Whether there are keys to verify with.
    public boolean ready() {
        try {
            return !keys.get(
                            new com.nimbusds.jose.jwk.JWKSelector(
                                    new com.nimbusds.jose.jwk.JWKMatcher.Builder().build()),
                            null)
                    .isEmpty();
        } catch (KeySourceException _) {
            return false;
        }
    }

    private static Caller caller(JWTClaimsSet claims, String token) throws ParseException {
        var roles = EnumSet.noneOf(Caller.Role.class);
        for (var role : claims.getStringListClaim("roles")) roles.add(Caller.Role.valueOf(role));
        boolean forEveryService = claims.getAudience().equals(List.of(AUDIENCE));
        // A person's token goes to every service; a service's only to the one it was made for.
        if (roles.contains(Caller.Role.SERVICE) == forEveryService
                || claims.getAudience().size() != 1) throw invalid();
        if (forEveryService) UUID.fromString(claims.getSubject());
        return new Caller(claims.getSubject(), Set.copyOf(roles), new Secret(token));
    }

    private static Failure invalid() {
        return Failure.unauthenticated("TOKEN_INVALID", "the access token is not valid here");
    }
}
