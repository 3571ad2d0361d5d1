package dev.vivavoce.bff.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Security headers of every response (OWASP HTTP Headers Cheat Sheet). The edge serves data and no pages.
final class SecurityHeaders implements Filter {
    private final Addresses addresses;

    SecurityHeaders(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var out = (HttpServletResponse) response;
        out.setHeader("X-Content-Type-Options", "nosniff");
        out.setHeader("Referrer-Policy", "no-referrer");
        out.setHeader("X-Frame-Options", "DENY");
        out.setHeader("Cross-Origin-Resource-Policy", "same-site");
        out.setHeader("Cache-Control", "no-store");
        if (!((HttpServletRequest) request).getRequestURI().equals(HttpConfiguration.GRAPHIQL_PATH))
            out.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (addresses.https()) out.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        chain.doFilter(request, response);
    }
}
