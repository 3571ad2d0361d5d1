package dev.vivavoce.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the replicas run.
///
/// @param classPath of all services and the edge
/// @param unknown settings that it does not know, which would keep it from starting
record Release(String classPath, Set<String> unknown) {
    private static final Path CLASS_PATH = Path.of(".vivavoce", "app", "fleet.classpath");

    Release {
        unknown = Set.copyOf(unknown);
    }

    /// What this program was built with.
    static Release own() {
        return new Release(System.getProperty("java.class.path"), Set.of());
    }

    /// What another checkout was built with.
    ///
    /// @throws IOException when that checkout has not been built
    static Release built(Path checkout, Set<String> unknown) throws IOException {
        return new Release(
                Files.readString(checkout.toAbsolutePath().resolve(CLASS_PATH)).strip(), unknown);
    }

    /// Of these settings, those that it knows.
    Map<String, String> known(Map<String, String> settings) {
        var known = new HashMap<>(settings);
        known.keySet().removeAll(unknown);
        return known;
    }
}
