package dev.vivavoce.bff.account;

import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// The cookie with the refresh token, as one request sees it: read at most once it was proved that a page of ours
/// sent the request, and set on its answer.
///
/// The proof is twofold: an allowed `Origin`, and a header that no form or image can send, so that a browser asks
/// first (OWASP, Cross-Site Request Forgery Prevention). `SameSite=Strict` is the third lock.
public final class RefreshCookie {
    /// The name under which controllers find it in the context.
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

    /// How the request came.
    ///
    /// @param carriesCookies whether the answer can set one: a WebSocket's cannot
    /// @param fromOurPage whether it came with an allowed `Origin`
    /// @param csrfHeader whether it came with [#CSRF_HEADER]
    /// @param path where the cookie is sent to
    /// @param https whether clients reach us over https
    public record Way(boolean carriesCookies, boolean fromOurPage, boolean csrfHeader, String path, boolean https) {}

    public static RefreshCookie of(Way way, @Nullable String sent) {
        return new RefreshCookie(way, sent);
    }

    /// A request that cannot carry cookies.
    public static RefreshCookie none() {
        return new RefreshCookie(new Way(false, false, false, "/", false), null);
    }

    /// The token in it; null when there is no cookie.
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
            throw Failure.precondition("COOKIE_UNAVAILABLE", "cookies need HTTP: ask there, or for BODY");
        if (!way.fromOurPage())
            throw Failure.denied(
                    "CSRF_CHECK_FAILED", "the cookie is for web pages: send their Origin, or ask for BODY");
    }

    void set(String token, OffsetDateTime until, OffsetDateTime now) {
        header = cookie(token, Math.max(0, Duration.between(now, until).toSeconds()));
    }

    void clear() {
        header = cookie("", 0);
    }

    /// `Set-Cookie` of the answer; null when nothing changes.
    public @Nullable String header() {
        return header;
    }

    private String cookie(String value, long seconds) {
        return NAME + "=" + value + "; Max-Age=" + seconds + "; Path=" + way.path() + "; HttpOnly; SameSite=Strict"
                + (way.https() ? "; Secure" : "");
    }
}
