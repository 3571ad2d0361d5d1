package dev.vivavoce.content.document.search;

import dev.vivavoce.content.extraction.search.PassageIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The indexes that were used last, up to a number of passages, one for each document or scenario. Making one takes as
/// long as many searches.
final class IndexCache {
    /// What an index is made of.
    ///
    /// @param id of a document or a scenario
    /// @param readingId of a document; of a scenario, its own id
    /// @param number the try of the reading, or the version
    /// @param passages how many there are
    record Key(UUID id, UUID readingId, int number, int passages) {}

    private record Entry(Key key, PassageIndex index) {}

    private final int mostPassages;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>(64, 0.75F, true);
    private int passages;

    IndexCache(int mostPassages) {
        this.mostPassages = mostPassages;
    }

    /// Two callers may make the same at once; both get one that is right.
    PassageIndex of(Key key, Supplier<PassageIndex> make) {
        synchronized (entries) {
            var known = entries.get(key.id());
            if (known != null && known.key().equals(key)) return known.index();
        }
        var made = make.get();
        synchronized (entries) {
            subtract(entries.put(key.id(), new Entry(key, made)));
            passages += key.passages();
            var eldest = entries.values().iterator();
            while (passages > mostPassages && entries.size() > 1) {
                subtract(eldest.next());
                eldest.remove();
            }
        }
        return made;
    }

    void forget(UUID id) {
        synchronized (entries) {
            subtract(entries.remove(id));
        }
    }

    void forgetAll() {
        synchronized (entries) {
            entries.clear();
            passages = 0;
        }
    }

    private void subtract(@Nullable Entry entry) {
        if (entry != null) passages -= entry.key().passages();
    }
}
