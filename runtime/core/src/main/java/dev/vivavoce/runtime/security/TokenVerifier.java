package dev.vivavoce.runtime.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
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
import dev.vivavoce.identity.v1.ListEndedSessionsRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.clock.AgreedClock;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Verifies access tokens with identity's public keys: ES256 only, typ `at+jwt`, issuer, audience and times (RFC
/// 8725, RFC 9068). The claim `scope` limits the token of an API key, and is `*` in the others. A header may contain
/// `alg`, `typ` and `kid` only, so a token cannot bring its own key.
public final class TokenVerifier {
    public static final String ISSUER = "https://identity.vivavoce.dev";
    /// The audience of people's tokens, which every service accepts.
    public static final String AUDIENCE = "vivavoce";
    public static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    public static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final int LONGEST_TOKEN = 4_096;
    private static final int CLOCK_SKEW_SECONDS = 5;
    /// Header, claims and the 64 bytes of an ES256 signature in canonical form: decoders ignore stray characters
    /// and spare bits, so without this check one token would have several texts.
    private static final Pattern FORM = Pattern.compile("[\\w-]{1,1000}\\.[\\w-]{1,3000}\\.[\\w-]{85}[AQgw]");

    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    private final VerificationKeys keys;
    private final Clock clock;
    private final VerifiedTokens verified = new VerifiedTokens();
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    private final EndedSessions ended;

    private TokenVerifier(VerificationKeys keys, String service, EndedSessions.Source sessions, Clock clock) {
        this.keys = keys;
        this.ended = new EndedSessions(sessions, verified::removeSession);
        this.clock = clock;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHM, keys));
        var claims =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        new HashSet<>(
                                Set.of(AUDIENCE, service)), // the library calls contains(null), on which Set.of throws
                        new JWTClaimsSet.Builder().issuer(ISSUER).build(),
                        Set.of("sub", "exp", "nbf", "iat", "aud", "roles", "scope"),
                        Set.of()) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /// Verifies with the keys that identity returns over the channel, and by its time as soon as it has sent
    /// the ended sessions; `service` is the audience of service tokens.
    public static TokenVerifier of(Channel identity, String service) {
        var clock = new AgreedClock("identity", Clock.systemUTC());
        var keys = new VerificationKeys(
                () -> ServiceTokenServiceGrpc.newBlockingStub(identity)
                        .withDeadlineAfter(ANSWER_LIMIT)
                        .withOption(CallGuard.POLL, true) // asked at most once a second, for all who wait
                        .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                        .getJwksJson(),
                clock);
        return new TokenVerifier(keys, service, cursor -> endedSessions(identity, cursor, clock), clock);
    }

    /// Verifies with the keys of a JWK Set (JSON).
    public static TokenVerifier of(Supplier<String> jwksJson, String service) {
        return of(jwksJson, service, Clock.systemUTC());
    }

    public static TokenVerifier of(Supplier<String> jwksJson, String service, Clock clock) {
        return of(jwksJson, service, cursor -> new EndedSessions.Page(List.of(), cursor, false), clock);
    }

    /// The same, with the list of ended sessions, for identity itself.
    public static TokenVerifier of(
            Supplier<String> jwksJson, String service, EndedSessions.Source sessions, Clock clock) {
        return new TokenVerifier(new VerificationKeys(jwksJson, clock), service, sessions, clock);
    }

    /// Follows identity's list of ended sessions until the returned handle is closed. A token of a session that
    /// has ended is refused a few seconds later.
    public AutoCloseable followEndedSessions() {
        return ended.follow();
    }

    /// Returns whether the caller's session has ended since the token was verified.
    public boolean hasEnded(Caller caller) {
        return !caller.sessionId().isEmpty() && ended.contain(caller.sessionId());
    }

    /// Runs `then` once when a session ends, at once if it has ended already, unless the returned handle is
    /// closed before. For work that continues without a token, such as a stream.
    public EndedSessions.Watch whenEnded(String sessionId, Runnable then) {
        return ended.whenEnded(sessionId, then);
    }

    /// The time that tokens are verified by.
    public Clock clock() {
        return clock;
    }

    private static EndedSessions.Page endedSessions(Channel identity, String cursor, AgreedClock clock) {
        long asked = System.nanoTime();
        var page = SessionServiceGrpc.newBlockingStub(identity)
                .withDeadlineAfter(ANSWER_LIMIT)
                .withOption(CallGuard.POLL, true)
                .listEndedSessions(ListEndedSessionsRequest.newBuilder()
                        .setPageToken(cursor)
                        .build());
        // an older identity does not send it
        if (page.hasNow()) clock.told(ProtoTimes.instant(page.getNow()), asked);
        return new EndedSessions.Page(page.getSessionIdsList(), page.getNextPageToken(), page.getHasMore());
    }

    /// Returns the caller that the token names. A verified token is not verified again until it expires or
    /// identity's keys change.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_EXPIRED, TOKEN_INVALID or TOKEN_REVOKED; UNAVAILABLE /
    ///     KEYS_UNAVAILABLE
    public Caller verify(String token) {
        if (token.length() > LONGEST_TOKEN) throw invalid();
        try {
            var known = verified.find(token);
            if (known != null && known.keys().equals(keys.version())) {
                if (!known.endsAfter(clock.instant())) throw expired();
                return running(known.caller(token));
            }
            return running(verifyNow(token));
        } catch (RemoteKeySourceException _) {
            throw Failure.unavailable("KEYS_UNAVAILABLE", "tokens cannot be verified now")
                    .retryAfter(VerificationKeys.RETRY_AFTER);
        }
    }

    /// Counts hits and misses of the cache, and shows by how much the clock is wrong.
    public void bindTo(MeterRegistry registry) {
        verified.bindTo(registry);
        if (clock instanceof AgreedClock agreed) agreed.bindTo(registry);
    }

    private Caller running(Caller caller) {
        if (hasEnded(caller)) throw Failure.unauthenticated("TOKEN_REVOKED", "the session has ended: sign in again");
        return caller;
    }

    private Caller verifyNow(String token) throws RemoteKeySourceException {
        if (!FORM.matcher(token).matches()) throw invalid();
        try {
            var jwt = SignedJWT.parse(token);
            if (!HEADERS.equals(jwt.getHeader().toJSONObject().keySet())) throw invalid();
            // Read before verifying: keys that arrive meanwhile did not verify this token.
            var version = keys.heldVersion();
            var claims = processor.process(jwt, null);
            var result = new VerifiedTokens.Verified(
                    subject(claims),
                    roles(claims),
                    scopes(claims),
                    claims.getStringClaim("sid"),
                    view(claims),
                    claims.getExpirationTime().toInstant().plusSeconds(CLOCK_SKEW_SECONDS),
                    version);
            verified.put(token, result, clock.instant());
            return result.caller(token);
        } catch (RemoteKeySourceException thrown) {
            throw thrown;
        } catch (BadJWTException thrown) {
            if (String.valueOf(thrown.getMessage()).contains("Expired")) throw expired();
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

    /// Ignores an unknown role: it comes from a newer identity and allows nothing here.
    private static Set<Caller.Role> roles(JWTClaimsSet claims) throws ParseException {
        var named = claims.getStringListClaim("roles");
        var roles = EnumSet.noneOf(Caller.Role.class);
        for (var role : Caller.Role.values()) if (named.contains(role.name())) roles.add(role);
        return Set.copyOf(roles);
    }

    /// Returns null for a token that no scope limits.
    private static @Nullable Set<Scope> scopes(JWTClaimsSet claims) throws ParseException {
        var claim = claims.getStringClaim("scope");
        return claim.equals(Scope.UNLIMITED) ? null : Scope.ofClaim(claim);
    }

    /// Returns the view of the administrator whom the token names as its actor (RFC 8693, section 4.1); null
    /// without one.
    private static Caller.@Nullable View view(JWTClaimsSet claims) throws ParseException {
        var act = claims.getJSONObjectClaim("act");
        if (act == null) return null;
        if (!(act.get("sub") instanceof String actor)) throw invalid();
        return new Caller.View(
                UUID.fromString(actor), claims.getExpirationTime().toInstant());
    }

    /// A user's token is for every service; a service's token has exactly one audience.
    private static String subject(JWTClaimsSet claims) throws ParseException {
        var subject = claims.getSubject();
        boolean forEveryService = claims.getAudience().equals(List.of(AUDIENCE));
        if (roles(claims).contains(Caller.Role.SERVICE) == forEveryService
                || claims.getAudience().size() != 1) throw invalid();
        if (forEveryService && !UUID.fromString(subject).toString().equals(subject)) throw invalid();
        return subject;
    }

    private static Failure invalid() {
        return Failure.unauthenticated("TOKEN_INVALID", "the access token is not valid here");
    }

    private static Failure expired() {
        return Failure.unauthenticated("TOKEN_EXPIRED", "the access token has expired: refresh it");
    }
}
