package dev.vivavoce.identity.provider;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.util.Set;

/// A configured provider.
///
/// @param id of lower-case letters and digits
/// @param name what people call it
/// @param issuer as its ID tokens name it
/// @param clientSecret empty for a public client
public record Provider(String id, String name, URI issuer, String clientId, Secret clientSecret) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Returns whether an address of a provider may be called: `https`, or this machine.
    public static boolean isSecure(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) return false;
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }
}
