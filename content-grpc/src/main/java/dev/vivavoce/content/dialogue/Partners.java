package dev.vivavoce.content.dialogue;

import dev.vivavoce.content.dialogue.partner.Partner;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// The partners that were used last. Each takes some megabytes, and a second or more to learn its script again.
///
/// @param <K> what a partner is made of
final class Partners<K> {
    private final Map<K, Partner> byKey;

    /// @param most how many are kept
    Partners(int most) {
        byKey = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75F, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Partner> eldest) {
                return size() > most;
            }
        });
    }

    /// Returns the partner, or makes it. Two callers may make the same at once; both get the first.
    Partner of(K key, Supplier<Partner> make) {
        var known = byKey.get(key);
        if (known != null) return known;
        var made = make.get();
        return Objects.requireNonNullElse(byKey.putIfAbsent(key, made), made);
    }

    int size() {
        return byKey.size();
    }
}
