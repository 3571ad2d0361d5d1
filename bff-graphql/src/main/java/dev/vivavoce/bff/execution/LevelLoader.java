package dev.vivavoce.bff.execution;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DelegatingDataLoader;
import org.jspecify.annotations.Nullable;

/// The data loader of one level of an operation. GraphQL Java calls `dispatch` once for each call of `load` and
/// `loadMany`, in a loop. The first dispatch of a loop sends all loads of the level. The others would send parts of the
/// loads at the end of a chain, which arrive on other threads while the loop still runs. So a dispatch for a load that
/// was sent before has no effect.
final class LevelLoader<K, V> extends DelegatingDataLoader<K, V> {
    private CompletableFuture<List<V>> last = CompletableFuture.completedFuture(List.of()); // guarded by this
    private int loaded; // calls of load and loadMany since the last dispatch; guarded by this
    private int ahead; // calls whose loads were sent before their dispatch; guarded by this

    LevelLoader(DataLoader<K, V> delegate) {
        super(delegate);
    }

    @Override
    public CompletableFuture<V> load(K key) {
        return counted(super.load(key));
    }

    @Override
    public CompletableFuture<V> load(K key, @Nullable Object keyContext) {
        return counted(super.load(key, keyContext));
    }

    @Override
    public CompletableFuture<List<V>> loadMany(List<K> keys) {
        return counted(super.loadMany(keys));
    }

    @Override
    public CompletableFuture<List<V>> loadMany(List<K> keys, List<Object> keyContexts) {
        return counted(super.loadMany(keys, keyContexts));
    }

    @Override
    public CompletableFuture<Map<K, V>> loadMany(Map<K, ?> keysAndContexts) {
        return counted(super.loadMany(keysAndContexts));
    }

    private synchronized <T> T counted(T value) {
        loaded++;
        return value;
    }

    @Override
    public CompletableFuture<List<V>> dispatch() {
        var dispatched = new CompletableFuture<List<V>>();
        synchronized (this) {
            if (ahead > 0) {
                ahead--;
                return last;
            }
            ahead = Math.max(0, loaded - 1);
            loaded = 0;
            last = dispatched;
        }
        super.dispatch().whenComplete((values, failure) -> {
            if (failure == null) dispatched.complete(values);
            else dispatched.completeExceptionally(failure);
        });
        return dispatched;
    }
}
