package dev.vivavoce.bff.http;

import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.cost.CostBudget;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Authenticates requests and counts them against the rate limit.
public final class RequestAuthenticator implements SignInLimit {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final String BEARER = "Bearer ";
    /// Identity refuses with it, too.
    private static final String SIGN_IN_LIMIT = "SIGN_IN_LIMIT";
    /// The limits that refuse an operation, or a part of it, rather than a request.
    private static final Set<String> LIMITS = Set.of(SIGN_IN_LIMIT, CostBudget.SPENT);

    private final TokenVerifier tokens;
    private final RateLimit requests;
    private final RateLimit signIns;

    public RequestAuthenticator(TokenVerifier tokens, RateLimit requests, RateLimit signIns) {
        this.tokens = tokens;
        this.requests = requests;
        this.signIns = signIns;
    }

    /// Returns the client's request id if it has the right form, otherwise a new one.
    public static String requestId(@Nullable String given) {
        return given != null && REQUEST_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /// @param authorization the header; without one the caller is [Caller#ANONYMOUS]
    /// @throws Failure UNAUTHENTICATED / TOKEN_INVALID, TOKEN_EXPIRED or TOKEN_REVOKED; UNAVAILABLE /
    ///     KEYS_UNAVAILABLE
    public Requester requester(@Nullable String authorization, String requestId, String address) {
        return new Requester(caller(authorization), requestId, address);
    }

    /// Returns whether the requester's session has ended since the token was verified.
    public boolean hasEnded(Requester requester) {
        return tokens.hasEnded(requester.caller());
    }

    private Caller caller(@Nullable String authorization) {
        if (authorization == null) return Caller.ANONYMOUS;
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            throw Failure.unauthenticated("TOKEN_INVALID", "authorization must be of the Bearer scheme");
        var caller = tokens.verify(authorization.substring(BEARER.length()).strip());
        if (caller.is(Caller.Role.SERVICE))
            throw Failure.unauthenticated("TOKEN_INVALID", "the graph requires the token of a user, not of a service");
        return caller;
    }

    /// Returns when a verified token expires; never for a person without one.
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

    /// Returns how many requests are allowed.
    public Rate rate() {
        return requests.rate();
    }

    /// Counts a request.
    public RateLimit.Decision count(Requester requester) {
        return requests.take(requester.countedAs());
    }

    /// Returns the failure for a request over the limit.
    public Failure tooMany(RateLimit.Decision.Refused refused) {
        return tooMany("RATE_LIMIT", "requests", requests.rate(), refused);
    }

    @Override
    public void take(Requester requester) {
        if (signIns.take(Requester.network(requester.address())) instanceof RateLimit.Decision.Refused refused)
            throw tooMany(SIGN_IN_LIMIT, "tries to sign in", signIns.rate(), refused);
    }

    /// Returns after how many seconds a request may be sent again if limits have refused everything that it asked for;
    /// null otherwise. Such a request answers 429; one that has data is a success with errors.
    static @Nullable Long refusedByLimit(Map<String, Object> response) {
        if (!(response.get("errors") instanceof List<?> errors)) return null;
        if (response.get("data") instanceof Map<?, ?> data
                && data.values().stream().anyMatch(Objects::nonNull)) return null;
        long longest = -1;
        for (var error : errors) {
            if (!(error instanceof Map<?, ?> entry)
                    || !(entry.get("extensions") instanceof Map<?, ?> told)
                    || !LIMITS.contains(String.valueOf(told.get("reason")))) return null;
            if (told.get("retryDelay") instanceof Long delay) longest = Math.max(longest, delay);
        }
        return Math.max(1, (longest + 999) / 1_000);
    }

    /// Returns the failure for what is over a limit.
    public static Failure tooMany(String reason, String what, Rate rate, RateLimit.Decision.Refused refused) {
        var message = "more than %d %s in %d s"
                .formatted(rate.permits(), what, rate.window().toSeconds());
        return Failure.exhausted(reason, message)
                .with("limit", Integer.toString(rate.permits()))
                .retryAfter(Duration.ofMillis(
                        refused.retryAfter().plusNanos(999_999).toMillis()));
    }
}
