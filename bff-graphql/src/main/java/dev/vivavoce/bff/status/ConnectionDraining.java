package dev.vivavoce.bff.status;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Lets clients and balancers leave an edge that stops. It still serves for a while; meanwhile `/ready` is 503, and
/// each response closes its connection, so that the next request opens one, which a balancer leads elsewhere.
/// Otherwise a request that is sent on an open connection as the edge closes it is lost, and few clients send a
/// mutation twice.
public final class ConnectionDraining implements Filter {
    private volatile boolean hasBegun;

    /// From now on responses close their connections.
    public void begin() {
        hasBegun = true;
    }

    boolean hasBegun() {
        return hasBegun;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isUpgrade = ((HttpServletRequest) request).getHeader("Upgrade") != null;
        if (hasBegun && !isUpgrade) ((HttpServletResponse) response).setHeader("Connection", "close");
        chain.doFilter(request, response);
    }
}
