package dev.vivavoce.bff.http;

import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Authenticates requests and counts them against the rate limit.
public final class RequestAuthenticator implements SignInLimit {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final String BEARER = "Bearer ";

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

    /// Returns how many requests are allowed.
    public Rate rate() {
        return requests.rate();
    }

    /// Counts a request of the signed-in person, or of the address without a token. A view counts as its administrator.
    public RateLimit.Decision count(Requester requester) {
        var caller = requester.caller();
        var actor = caller.actor();
        return requests.take(
                requester.isAnonymous()
                        ? "a:" + network(requester.address())
                        : "u:" + (actor == null ? caller.subject() : actor));
    }

    /// Returns the failure for a request over the limit.
    public Failure tooMany(RateLimit.Decision.Refused refused) {
        return tooMany("RATE_LIMIT", "requests", requests.rate(), refused);
    }

    @Override
    public void take(Requester requester) {
        if (signIns.take(network(requester.address())) instanceof RateLimit.Decision.Refused refused)
            throw tooMany("SIGN_IN_LIMIT", "tries to sign in", signIns.rate(), refused);
    }

    private static Failure tooMany(String reason, String what, Rate rate, RateLimit.Decision.Refused refused) {
        var message = "more than %d %s in %d s"
                .formatted(rate.permits(), what, rate.window().toSeconds());
        return Failure.exhausted(reason, message)
                .with("limit", Integer.toString(rate.permits()))
                .retryAfter(Duration.ofMillis(
                        refused.retryAfter().plusNanos(999_999).toMillis()));
    }

    /// Returns the /64 of an IPv6 address, which one subscriber has as a whole.
    private static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address)
                return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64";
            return address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
