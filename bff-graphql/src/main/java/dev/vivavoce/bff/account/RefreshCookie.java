package dev.vivavoce.bff.account;

import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The cookie with the refresh token, as one request sees it. It is read only if one of our pages sent the request,
/// and set on the response.
///
/// Two checks show that: an allowed `Origin`, and a header that no form or image can send, so that a browser sends
/// a preflight request first (OWASP, Cross-Site Request Forgery Prevention). `SameSite=Strict` is the third
/// protection.
public final class RefreshCookie {
    /// The key of the cookie in the GraphQL context.
    public static final String KEY = "refreshCookie";

    public static final String NAME = "vivavoce_refresh";
    public static final String CSRF_HEADER = "X-Vivavoce-CSRF";
    private static final int LONGEST = 1_000;

    private final Way way;
    private final @Nullable String sent;
    private @Nullable String header;

    private RefreshCookie(Way way, @Nullable String sent) {
        this.way = way;
        this.sent = sent;
    }

    /// The properties of the request that decide about cookies.
    ///
    /// @param carriesCookies whether the response can set one; over a WebSocket it cannot
    /// @param fromOurPage whether the request has an allowed `Origin`
    /// @param csrfHeader whether the request has [#CSRF_HEADER]
    /// @param path the path that the cookie is sent to
    /// @param https whether clients use https
    public record Way(boolean carriesCookies, boolean fromOurPage, boolean csrfHeader, String path, boolean https) {}

    public static RefreshCookie of(Way way, @Nullable String sent) {
        return new RefreshCookie(way, sent);
    }

    /// A request that cannot carry cookies.
    public static RefreshCookie none() {
        return new RefreshCookie(new Way(false, false, false, "/", false), null);
    }

    /// Returns the token; null without a cookie.
    ///
    /// @throws Failure PERMISSION_DENIED / CSRF_CHECK_FAILED; FAILED_PRECONDITION / COOKIE_UNAVAILABLE
    @Nullable
    String read() {
        requireOurPage();
        if (!way.csrfHeader())
            throw Failure.denied("CSRF_CHECK_FAILED", "send the header \"" + CSRF_HEADER + ": 1\" with this mutation");
        return sent == null || sent.isEmpty() || sent.length() > LONGEST ? null : sent;
    }

    /// @throws Failure as [#read]
    void requireOurPage() {
        if (!way.carriesCookies())
            throw Failure.precondition("COOKIE_UNAVAILABLE", "cookies need HTTP: use it, or request BODY");
        if (!way.fromOurPage())
            throw Failure.denied(
                    "CSRF_CHECK_FAILED", "the cookie is for web pages: send their Origin, or request BODY");
    }

    void set(String token, OffsetDateTime until, OffsetDateTime now) {
        header = cookie(token, Math.max(0, Duration.between(now, until).toSeconds()));
    }

    /// Deletes the cookie with the response.
    public void clear() {
        header = cookie("", 0);
    }

    /// Returns the `Set-Cookie` header of the response; null if nothing changes.
    public @Nullable String header() {
        return header;
    }

    private String cookie(String value, long seconds) {
        return NAME + "=" + value + "; Max-Age=" + seconds + "; Path=" + way.path() + "; HttpOnly; SameSite=Strict"
                + (way.https() ? "; Secure" : "");
    }
}
