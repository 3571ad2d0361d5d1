package dev.vivavoce.runtime.objects;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.util.List;

/// The signed addresses that a service serves on its own port.
///
/// @param address where browsers reach this service's port, without a path: `https://files.example.org`
/// @param secret signs addresses; at least 32 characters
/// @param origins the web apps that may use them
public record AddressSettings(URI address, Secret secret, List<String> origins) {
    private static final int SHORTEST_SECRET = 32;

    public AddressSettings {
        if (secret.reveal().length() < SHORTEST_SECRET)
            throw new IllegalArgumentException("secret: too short (expected: >= 32 characters)");
        origins = List.copyOf(origins);
    }

    /// Reads `<PREFIX>_OBJECTS_ADDRESS`, `…_SECRET` and `…_ORIGINS` (separated by commas).
    public static AddressSettings from(Env env, String prefix) {
        var secret = env.secret(prefix + "_OBJECTS_SECRET");
        if (secret.reveal().length() < SHORTEST_SECRET) {
            env.fault(prefix + "_OBJECTS_SECRET", "at least 32 characters");
            secret = new Secret("x".repeat(SHORTEST_SECRET)); // the fault ends the start
        }
        return new AddressSettings(
                env.uri(prefix + "_OBJECTS_ADDRESS", URI.create("http://localhost")),
                secret,
                List.of(env.text(prefix + "_OBJECTS_ORIGINS").split(",")));
    }

    /// Reads them for a service that does not use them, so that they may stay set.
    static void ignored(Env env, String prefix) {
        env.text(prefix + "_OBJECTS_ADDRESS", "");
        env.secret(prefix + "_OBJECTS_SECRET", "");
        env.text(prefix + "_OBJECTS_ORIGINS", "");
    }
}
