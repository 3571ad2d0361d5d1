package dev.vivavoce.bff.http;

import dev.vivavoce.bff.account.SignInLimit;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.failure.Failure;
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

    /// @param authorization the header; without one the caller is [Caller#NOBODY]
    /// @throws Failure UNAUTHENTICATED / TOKEN_INVALID or TOKEN_EXPIRED; UNAVAILABLE / KEYS_UNAVAILABLE
    public Requester requester(@Nullable String authorization, String requestId, String address) {
        return new Requester(caller(authorization), requestId, address);
    }

    private Caller caller(@Nullable String authorization) {
        if (authorization == null) return Caller.NOBODY;
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            throw Failure.unauthenticated("TOKEN_INVALID", "authorization must be of the Bearer scheme");
        var caller = tokens.verify(authorization.substring(BEARER.length()).strip());
        if (caller.is(Caller.Role.SERVICE))
            throw Failure.unauthenticated("TOKEN_INVALID", "the graph is for people, not for services");
        return caller;
    }

    /// Counts a request of the signed-in person, or of the address without a token.
    public RateLimit.Taken count(Requester requester) {
        return requests.take(
                requester.isNobody()
                        ? "a:" + network(requester.address())
                        : "u:" + requester.caller().subject());
    }

    /// Returns the failure for a request over the limit.
    public static Failure tooMany(RateLimit.Taken taken) {
        return Failure.exhausted("RATE_LIMIT", "more than " + taken.limit() + " requests a minute")
                .with("limit", Integer.toString(taken.limit()))
                .retryAfter(Duration.ofSeconds(taken.resetSeconds()));
    }

    @Override
    public void take(Requester requester) {
        var taken = signIns.take(network(requester.address()));
        if (taken.allowed()) return;
        throw Failure.exhausted("SIGN_IN_LIMIT", "more than " + taken.limit() + " tries to sign in a minute")
                .with("limit", Integer.toString(taken.limit()))
                .retryAfter(Duration.ofSeconds(taken.resetSeconds()));
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
