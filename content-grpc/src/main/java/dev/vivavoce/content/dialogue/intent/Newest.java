package dev.vivavoce.content.dialogue.intent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The results that were used last, by text: a talk is read again with each of its turns. They are in memory
/// only.
final class Newest<V> {
    private final Map<String, V> byText;

    Newest(int most) {
        byText = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75F, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        });
    }

    /// Two callers may compute the same at once; both get the same.
    V of(String text, Function<String, V> compute) {
        var known = byText.get(text);
        if (known != null) return known;
        var value = compute.apply(text);
        byText.put(text, value);
        return value;
    }
}
