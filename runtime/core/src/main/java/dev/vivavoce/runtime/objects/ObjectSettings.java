package dev.vivavoce.runtime.objects;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// Where objects are stored, and at which address browsers reach them.
///
/// @param folder stores the objects
/// @param address where browsers reach this service's port, without a path: `https://files.example.org`
/// @param secret signs addresses; at least 32 characters
/// @param origins the web apps that may send and fetch objects
public record ObjectSettings(Path folder, URI address, Secret secret, List<String> origins) {
    private static final int SHORTEST_SECRET = 32;

    public ObjectSettings {
        if (secret.reveal().length() < SHORTEST_SECRET)
            throw new IllegalArgumentException("secret: too short (expected: >= 32 characters)");
        origins = List.copyOf(origins);
    }

    /// Reads `<PREFIX>_OBJECTS_FOLDER`, `…_ADDRESS`, `…_SECRET` and `…_ORIGINS` (separated by commas).
    public static ObjectSettings from(Env env, String prefix) {
        var secret = env.secret(prefix + "_OBJECTS_SECRET");
        if (secret.reveal().length() < SHORTEST_SECRET) {
            env.fault(prefix + "_OBJECTS_SECRET", "at least 32 characters");
            secret = new Secret("x".repeat(SHORTEST_SECRET)); // the fault ends the start
        }
        return new ObjectSettings(
                Path.of(env.text(prefix + "_OBJECTS_FOLDER")),
                env.uri(prefix + "_OBJECTS_ADDRESS", URI.create("http://localhost")),
                secret,
                List.of(env.text(prefix + "_OBJECTS_ORIGINS").split(",")));
    }
}
