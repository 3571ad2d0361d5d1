package dev.vivavoce.bff.http;

import java.net.URI;
import java.net.URISyntaxException;

/// The addresses of the edge as clients see them.
public final class Addresses {
    private final URI configured;
    private volatile int port;

    /// Replaces port 0 of the configured address by the port in use.
    public Addresses(URI configured) {
        this.configured = configured;
        this.port = configured.getPort();
    }

    public void listeningOn(int port) {
        if (configured.getPort() == 0) this.port = port;
    }

    public URI own() {
        return with(configured.getScheme(), configured.getPath());
    }

    public boolean https() {
        return "https".equals(configured.getScheme());
    }

    /// Returns the address of a WebSocket at a path.
    public String socket(String path) {
        var base = configured.getPath().replaceAll("/+$", "");
        return with(https() ? "wss" : "ws", base + path).toString();
    }

    private URI with(String scheme, String path) {
        try {
            return new URI(scheme, null, configured.getHost(), port, path, null, null);
        } catch (URISyntaxException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
