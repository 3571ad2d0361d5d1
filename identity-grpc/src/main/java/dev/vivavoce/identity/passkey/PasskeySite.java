package dev.vivavoce.identity.passkey;

import java.net.URI;
import java.util.Objects;

/// Where passkeys are used.
///
/// @param domain the domain that passkeys belong to (the RP id): the host of the web app, or one that it is below
/// @param origin the web app, such as `https://learn.example.org`
public record PasskeySite(String domain, String origin) {
    /// @param domain empty for the host of the web app
    public static PasskeySite of(URI web, String domain) {
        var host = Objects.requireNonNullElse(web.getHost(), "");
        var port = web.getPort() < 0 ? "" : ":" + web.getPort();
        return new PasskeySite(domain.isEmpty() ? host : domain, web.getScheme() + "://" + host + port);
    }

    /// Whether pages of the origin may use passkeys of the domain.
    public boolean isConsistent() {
        var host = Objects.requireNonNullElse(URI.create(origin).getHost(), "");
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
