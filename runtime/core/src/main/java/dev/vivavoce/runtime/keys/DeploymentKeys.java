package dev.vivavoce.runtime.keys;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The keys of the deployment, which encrypt the keys of people. The first encrypts new ones; the others only
/// decrypt what was encrypted before a rotation.
public record DeploymentKeys(List<Key> keys) {
    /// @param name stored with everything that the key encrypts, so it never changes
    /// @param value Base64 of 32 bytes
    public record Key(String name, Secret value) {
        public Key {
            if (!name.matches("[a-z0-9-]{1,20}")) throw new IllegalArgumentException("name: not 1 to 20 of a-z 0-9 -");
            if (Base64.getDecoder().decode(value.reveal()).length != DataKey.BYTES)
                throw new IllegalArgumentException("value: not Base64 of " + DataKey.BYTES + " bytes");
        }

        private DataKey dataKey() {
            return new DataKey(Base64.getDecoder().decode(value.reveal()));
        }
    }

    /// A person's key in the stored form.
    ///
    /// @param name of the key that encrypts it
    record Wrapped(String name, byte[] sealed) {}

    public DeploymentKeys {
        keys = List.copyOf(keys);
        var names = new HashSet<String>();
        if (keys.isEmpty() || !keys.stream().allMatch(key -> names.add(key.name())))
            throw new IllegalArgumentException("keys: none, or two of one name");
    }

    /// Reads `NAME=BASE64`, separated by commas.
    public static DeploymentKeys from(Env env, String name) {
        var text = env.secret(name).reveal();
        try {
            return new DeploymentKeys(Arrays.stream(text.split(","))
                    .map(part -> part.strip().split("=", 2))
                    .map(part -> new Key(part[0], new Secret(part.length < 2 ? "" : part[1])))
                    .toList());
        } catch (IllegalArgumentException _) {
            // A missing value has a message of its own. The placeholder is never used: the fault ends the start.
            if (!text.isEmpty()) env.fault(name, "name=key,… with each key 32 bytes in Base64, the newest first");
            var nothing = Base64.getEncoder().encodeToString(new byte[DataKey.BYTES]);
            return new DeploymentKeys(List.of(new Key("none", new Secret(nothing))));
        }
    }

    /// The name of the key that encrypts new ones.
    String newest() {
        return keys.getFirst().name();
    }

    Wrapped wrap(UUID userId, DataKey key) {
        var first = keys.getFirst();
        return new Wrapped(first.name(), first.dataKey().seal(key.bytes(), place(userId)));
    }

    /// Empty when the key that encrypts it is not among the deployment's any more, or it was changed.
    Optional<DataKey> unwrap(UUID userId, Wrapped wrapped) {
        return keys.stream()
                .filter(key -> key.name().equals(wrapped.name()))
                .findFirst()
                .flatMap(key -> {
                    try {
                        return Optional.of(new DataKey(key.dataKey().open(wrapped.sealed(), place(userId))));
                    } catch (DataKey.Unreadable _) {
                        return Optional.empty();
                    }
                });
    }

    private static byte[] place(UUID userId) {
        return ("key of " + userId).getBytes(StandardCharsets.UTF_8);
    }
}
