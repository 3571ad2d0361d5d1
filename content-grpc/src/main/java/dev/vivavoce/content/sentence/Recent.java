package dev.vivavoce.content.sentence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Values that were made lately, by a key. The oldest are forgotten first.
///
/// @param <V> what is kept
final class Recent<V> {
    private record Kept<V>(V value, long nanoTime) {}

    private final Duration kept;
    private final LongSupplier nanoTime;
    private final Map<String, Kept<V>> byKey;

    /// @param most how many values are kept
    /// @param kept how long
    /// @param nanoTime `System::nanoTime`
    Recent(int most, Duration kept, LongSupplier nanoTime) {
        this.kept = kept;
        this.nanoTime = nanoTime;
        byKey = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Kept<V>> eldest) {
                return size() > most || isOver(eldest.getValue());
            }
        };
    }

    /// Returns the value, or makes it.
    ///
    /// @param make takes no time: other callers wait for it
    synchronized V get(String key, Supplier<V> make) {
        var known = byKey.get(key);
        if (known != null && !isOver(known)) return known.value();
        var made = new Kept<>(make.get(), nanoTime.getAsLong());
        byKey.remove(key); // so that it is the youngest
        byKey.put(key, made);
        return made.value();
    }

    synchronized int size() {
        return byKey.size();
    }

    private boolean isOver(Kept<V> one) {
        return nanoTime.getAsLong() - one.nanoTime() > kept.toNanos();
    }
}
