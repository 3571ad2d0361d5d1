package dev.vivavoce.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Verifies access tokens by identity's public keys: ES256 only, typ `at+jwt`, issuer, audience and times (RFC 8725,
/// RFC 9068). A header may hold `alg`, `typ` and `kid` and nothing else: no token names the key it is to be trusted by.
public final class TokenVerifier {
    public static final String ISSUER = "https://identity.vivavoce.dev";
    /// The audience of people's tokens, which every service takes.
    public static final String AUDIENCE = "vivavoce";
    public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    public static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private static final int LONGEST_TOKEN = 4_096;
    private static final int CLOCK_SKEW_SECONDS = 5;
    /// Header, claims and the 64 bytes of an ES256 signature, written in the only way there is: libraries pass over
    /// stray
    /// characters and spare bits.
    private static final Pattern FORM = Pattern.compile("[\\w-]{1,1000}\\.[\\w-]{1,3000}\\.[\\w-]{85}[AQgw]");

    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    private final Keys keys;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private TokenVerifier(Keys keys, String service, Clock clock) {
        this.keys = keys;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHM, keys));
        var claims =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        new HashSet<>(
                                Set.of(AUDIENCE, service)), // is asked whether it holds null, which Set.of refuses
                        new JWTClaimsSet.Builder().issuer(ISSUER).build(),
                        Set.of("sub", "exp", "nbf", "iat", "aud", "roles"),
                        Set.of()) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
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
        return of(jwksJson, service, Clock.systemUTC());
    }

    public static TokenVerifier of(Supplier<String> jwksJson, String service, Clock clock) {
        return new TokenVerifier(new Keys(jwksJson, clock), service, clock);
    }

    /// Who the token speaks for.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_EXPIRED or TOKEN_INVALID; UNAVAILABLE / KEYS_UNAVAILABLE
    public Caller verify(String token) {
        if (token.length() > LONGEST_TOKEN || !FORM.matcher(token).matches()) throw invalid();
        try {
            var jwt = SignedJWT.parse(token);
            if (!HEADERS.equals(jwt.getHeader().toJSONObject().keySet())) throw invalid();
            return caller(processor.process(jwt, null), token);
        } catch (RemoteKeySourceException _) {
            throw Failure.unavailable("KEYS_UNAVAILABLE", "tokens cannot be verified now")
                    .retryAfter(Keys.RETRY_AFTER);
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
            return !keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .isEmpty();
        } catch (RemoteKeySourceException _) {
            return false;
        }
    }

    private static Caller caller(JWTClaimsSet claims, String token) throws ParseException {
        var roles = EnumSet.noneOf(Caller.Role.class);
        for (var role : Caller.Role.values()) // one that is not known here, from a newer identity, allows nothing
        if (claims.getStringListClaim("roles").contains(role.name())) roles.add(role);
        boolean forEveryService = claims.getAudience().equals(List.of(AUDIENCE));
        // A person's token goes to every service; a service's only to the one it was made for.
        if (roles.contains(Caller.Role.SERVICE) == forEveryService
                || claims.getAudience().size() != 1) throw invalid();
        var subject = claims.getSubject();
        if (forEveryService && !UUID.fromString(subject).toString().equals(subject)) throw invalid();
        return new Caller(subject, Set.copyOf(roles), new Secret(token));
    }

    private static Failure invalid() {
        return Failure.unauthenticated("TOKEN_INVALID", "the access token is not valid here");
    }

    /// The keys, kept and fetched again when they are old or a `kid` is not among them, but once fetched not again for
    /// 30 s whatever is asked. Old ones do while identity is away.
    private static final class Keys implements JWKSource<SecurityContext> {
        static final Duration RETRY_AFTER = Duration.ofSeconds(1);
        private static final Duration FETCHED_AT_MOST_EVERY = Duration.ofSeconds(30);
        private static final Duration FRESH_FOR = Duration.ofMinutes(5);
        private static final Duration USABLE_FOR = Duration.ofHours(4);

        private record Kept(JWKSet keys, Instant fetchedAt) {}

        private final Supplier<String> jwksJson;
        private final Clock clock;
        private final ReentrantLock fetching = new ReentrantLock();
        private volatile @Nullable Kept kept;
        private volatile Instant failedAt = Instant.MIN;

        Keys(Supplier<String> jwksJson, Clock clock) {
            this.jwksJson = jwksJson;
            this.clock = clock;
        }

        @Override
        public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
            var now = clock.instant();
            var known = kept;
            if (known == null || known.fetchedAt().plus(USABLE_FOR).isBefore(now))
                return selector.select(fetched(known).keys());
            var found = selector.select(known.keys());
            boolean wanted =
                    found.isEmpty() || known.fetchedAt().plus(FRESH_FOR).isBefore(now);
            if (!wanted || known.fetchedAt().plus(FETCHED_AT_MOST_EVERY).isAfter(now)) return found;
            try {
                return selector.select(fetched(known).keys());
            } catch (RemoteKeySourceException _) {
                return found;
            }
        }

        /// One caller fetches; those who waited meanwhile take what it got.
        private Kept fetched(@Nullable Kept known) throws RemoteKeySourceException {
            fetching.lock();
            try {
                var meanwhile = kept;
                if (meanwhile != null && meanwhile != known) return meanwhile;
                if (failedAt.isAfter(clock.instant().minus(RETRY_AFTER)))
                    throw new RemoteKeySourceException("identity did not give its keys just now", null);
                var fresh = new Kept(JWKSet.parse(json()), clock.instant());
                kept = fresh;
                return fresh;
            } catch (StatusRuntimeException | Failure thrown) {
                failedAt = clock.instant();
                throw new RemoteKeySourceException("identity did not give its keys", thrown);
            } catch (ParseException thrown) {
                failedAt = clock.instant();
                throw new RemoteKeySourceException("identity's keys cannot be read", thrown);
            } finally {
                fetching.unlock();
            }
        }

        /// Not in the caller's context: its deadline must not end what others wait for.
        private String json() {
            var own = Context.ROOT.attach();
            try {
                return jwksJson.get();
            } finally {
                Context.ROOT.detach(own);
            }
        }
    }
}
