package dev.vivavoce.bff.http;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The pages that may call: the web app's origins, and our own. One list for CORS, cookies and WebSocket handshakes.
public final class Origins {
    private final Set<String> allowed = new LinkedHashSet<>();
    private final Supplier<URI> own;

    /// `own` is our address as clients see it.
    public Origins(List<String> allowed, Supplier<URI> own) {
        allowed.forEach(origin -> this.allowed.add(origin.toLowerCase(Locale.ROOT)));
        this.own = own;
    }

    /// Whether a request with this `Origin` may go on. Without one it comes from no page: a native app or a tool.
    public boolean mayCall(@Nullable String origin) {
        return origin == null || isOurPage(origin);
    }

    /// Whether this is one of our pages.
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
