package dev.vivavoce.bff.http;

import dev.vivavoce.bff.account.RefreshCookie;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/// Allows our pages to call from their own origin, with their cookie (Fetch, CORS protocol). Answers preflight
/// requests itself, before Spring does.
final class Cors implements Filter {
    private static final Map<String, String> METHODS =
            Map.of(GraphEndpoint.PATH, "POST", HttpRequests.STREAM_PATH, "PUT, GET, POST, DELETE");

    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var in = (HttpServletRequest) request;
        if (!in.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        var out = (HttpServletResponse) response;
        var origin = in.getHeader("Origin");
        var methods = METHODS.get(in.getRequestURI());
        if (methods == null) out.setStatus(404);
        else if (!origins.mayCall(origin)) out.setStatus(403);
        else preflight(out, origin == null ? "" : origin, methods);
    }

    private static void preflight(HttpServletResponse response, String origin, String methods) {
        if (!origin.isEmpty()) allow(response, origin);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, X-Request-Id, X-GraphQL-Event-Stream-Token, traceparent, "
                        + RefreshCookie.CSRF_HEADER);
        response.setHeader("Access-Control-Max-Age", "7200");
        response.setHeader("Allow", methods + ", OPTIONS");
        response.setStatus(204);
    }

    /// Adds the headers of every response to one of our pages.
    static void allow(HttpServletResponse response, String origin) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Allow-Credentials", "true");
        response.setHeader("Access-Control-Expose-Headers", "X-Request-Id, RateLimit, RateLimit-Policy, Retry-After");
        response.addHeader("Vary", "Origin");
    }
}
