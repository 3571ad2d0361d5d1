package dev.vivavoce.bff.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The origins whose pages may call: those of the web app, and our own. CORS, cookies and WebSocket handshakes use
/// this list.
public final class Origins {
    private final Set<String> allowed = new LinkedHashSet<>();
    private final Supplier<URI> own;

    /// `own` returns the address of the edge as clients see it.
    public Origins(List<String> allowed, Supplier<URI> own) {
        allowed.forEach(origin -> this.allowed.add(origin.toLowerCase(Locale.ROOT)));
        this.own = own;
    }

    /// Returns whether a request with this `Origin` is allowed. A request without one comes from a native app or a
    /// tool.
    public boolean mayCall(@Nullable String origin) {
        return origin == null || isOurPage(origin);
    }

    /// Returns whether this is the origin of one of our pages.
    public boolean isOurPage(@Nullable String origin) {
        if (origin == null) return false;
        var lower = origin.toLowerCase(Locale.ROOT);
        return allowed.contains(lower) || lower.equals(of(own.get()));
    }

    static String of(URI address) {
        int port = address.getPort();
        boolean usual = port == -1
                || (port == 80 && "http".equals(address.getScheme()))
                || (port == 443 && "https".equals(address.getScheme()));
        return (address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
