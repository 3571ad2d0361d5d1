package dev.vivavoce.bff.execution;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.ResultPath;
import graphql.execution.incremental.AlternativeCallContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.DelegatingDataLoader;
import org.jspecify.annotations.Nullable;

/// The loads of the deferred fragments of one operation.
///
/// GraphQL Java dispatches the loads of a deferred fragment when it has counted all its fields. It counts wrongly
/// where an object has several deferred fragments (graphql-java #4269), so that loads are never sent, and it
/// dispatches each element of a list by itself. So deferred fields get loaders that GraphQL Java cannot dispatch,
/// and each fragment sends its loads when nothing else of it is running: all that is left waits for loads. The
/// elements of a list are sent together, because their fragments count as one. GraphQL Java starts the fragments within
/// another one whenever any fragment has ended, those of the first elements of a list perhaps before there are others;
/// so they send nothing until the one around them has ended.
final class DeferredLoads {
    /// What the running thread does at once: everything that a completed value leads to.
    private static final ScopedValue<Section> CURRENT = ScopedValue.newInstance();
    /// The field that the running thread fetches.
    private static final ScopedValue<Fetch> FETCH = ScopedValue.newInstance();

    private final Function<GraphQLContext, DataLoaderRegistry> registries;
    private final GraphQLContext context;
    private final Map<Object, Fragment> fragments = new ConcurrentHashMap<>();
    private final Map<List<String>, Fragment> fetchedBy = new ConcurrentHashMap<>(); // by the field's path
    private final Set<AlternativeCallContext> calls = ConcurrentHashMap.newKeySet();
    private final List<Fragment> held = new ArrayList<>(); // until a batch has been received; guarded by this
    private int batches; // that are under way; guarded by this

    DeferredLoads(Function<GraphQLContext, DataLoaderRegistry> registries, GraphQLContext context) {
        this.registries = registries;
        this.context = context;
    }

    /// Starts deferred fragments: what they load is sent when all of them have started.
    static void start(Runnable fragments) {
        var section = new Section();
        ScopedValue.where(CURRENT, section).run(fragments);
        section.end();
    }

    /// Returns the failure of a field that must not be null. Of a fragment that fails as a whole, GraphQL Java reports
    /// only that the field is null.
    static GraphQLError cause(GraphQLContext context, GraphQLError error) {
        DeferredLoads loads = context.get(DeferredLoads.class);
        if (loads == null || !(error instanceof NonNullableFieldWasNullError)) return error;
        return loads.calls.stream()
                .flatMap(call -> List.copyOf(call.getErrors()).stream())
                .filter(known -> Objects.equals(known.getPath(), error.getPath()))
                .findFirst()
                .orElse(error);
    }

    /// Fetches a deferred field.
    ///
    /// @param call what GraphQL Java knows of the fragment
    @Nullable
    Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment field, AlternativeCallContext call) throws Exception {
        calls.add(call);
        var path = field.getExecutionStepInfo().getPath();
        var object = object(path, call);
        // The elements of a list have one fragment.
        boolean inList = object.toList().stream().anyMatch(Integer.class::isInstance);
        var names = object.getKeysOnly();
        var fragment = fragments.computeIfAbsent(inList ? names : call, _ -> fragmentIn(names));
        fetchedBy.put(path.getKeysOnly(), fragment);
        fragment.hold();
        try {
            var fetch = new Fetch();
            var value = ScopedValue.where(FETCH, fetch).call(() -> fetcher.get(withLoadersOf(fragment, field)));
            if (fetch.hasLoaded || !(value instanceof CompletableFuture<?> pending) || pending.isDone()) return value;
            return fragment.whenCompleted(pending);
        } finally {
            releaseAfterThis(fragment);
        }
    }

    private static DataFetchingEnvironment withLoadersOf(Fragment fragment, DataFetchingEnvironment field) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                .dataLoaderRegistry(fragment.loaders)
                .build();
    }

    /// Returns the path of the object that a deferred fragment is of.
    private static ResultPath object(ResultPath field, AlternativeCallContext call) {
        var object = field.getParent();
        while (object.getLevel() >= call.getStartLevel()) object = object.getParent();
        return object;
    }

    /// Creates a fragment of an object, which waits for the fragment that fetched the object.
    private Fragment fragmentIn(List<String> path) {
        var fragment = new Fragment(registries.apply(context));
        for (int length = path.size(); length > 0; length--) {
            var around = fetchedBy.get(path.subList(0, length));
            if (around == null) continue;
            around.holdWithin(fragment);
            break;
        }
        return fragment;
    }

    /// Releases a fragment when the thread has done what it does at once, or when the batch that it is receiving is
    /// complete.
    private void releaseAfterThis(Fragment fragment) {
        if (CURRENT.isBound()) {
            CURRENT.get().held.add(fragment);
            return;
        }
        synchronized (this) {
            if (batches > 0) {
                held.add(fragment);
                return;
            }
        }
        fragment.release();
    }

    private synchronized void batchBegins() {
        batches++;
    }

    private void batchEnds() {
        List<Fragment> released;
        synchronized (this) {
            batches--;
            released = List.copyOf(held);
            held.clear();
        }
        released.forEach(Fragment::release);
    }

    private static final class Section {
        private final List<Fragment> held = new ArrayList<>();

        void end() {
            held.forEach(Fragment::release);
        }
    }

    private static final class Fetch {
        private boolean hasLoaded;
    }

    /// A deferred fragment, or that of all elements of a list.
    private final class Fragment {
        private final DataLoaderRegistry loaders =
                DataLoaderRegistry.newRegistry().build();
        private final Set<DataLoader<?, ?>> unsent = new LinkedHashSet<>(); // guarded by this
        private final List<Fragment> within = new ArrayList<>(); // that wait for this one; guarded by this
        private int running; // fields, batches and fragments around it that can lead to more loads; guarded by this

        Fragment(DataLoaderRegistry all) {
            all.getDataLoadersMap().forEach((name, loader) -> loaders.register(name, unknownToGraphQl(loader)));
        }

        private <K, V> DataLoader<K, V> unknownToGraphQl(DataLoader<K, V> loader) {
            return new Held<>(loader, this);
        }

        synchronized void hold() {
            running++;
        }

        /// Lets another fragment send nothing before this one has ended.
        synchronized void holdWithin(Fragment inner) {
            if (running == 0) return;
            inner.hold();
            within.add(inner);
        }

        /// Sends all loads when nothing is running; without any the fragment has ended.
        void release() {
            List<DataLoader<?, ?>> sending;
            List<Fragment> waited;
            synchronized (this) {
                if (--running > 0) return;
                sending = List.copyOf(unsent);
                unsent.clear();
                waited = sending.isEmpty() ? List.copyOf(within) : List.of();
                if (sending.isEmpty()) within.clear();
                else running++;
            }
            waited.forEach(Fragment::release);
            if (sending.isEmpty()) return;
            batchBegins();
            var sent = sending.stream().map(DataLoader::dispatch).toArray(CompletableFuture<?>[]::new);
            // The loaded values complete their fields before this.
            CompletableFuture.allOf(sent).whenComplete((_, _) -> {
                release();
                batchEnds();
            });
        }

        /// Returns a value that holds the fragment until all that it leads to at once has been done.
        <V> CompletableFuture<V> whenCompleted(CompletableFuture<V> pending) {
            hold();
            var completed = new CompletableFuture<V>();
            pending.whenComplete((value, failure) -> {
                start(() -> {
                    if (failure == null) completed.complete(value);
                    else completed.completeExceptionally(failure);
                });
                release();
            });
            return completed;
        }

        synchronized void noteLoad(DataLoader<?, ?> loader) {
            unsent.add(loader);
        }
    }

    /// A loader whose loads are sent by their fragment. A dispatch by GraphQL Java has no effect.
    private static final class Held<K, V> extends DelegatingDataLoader<K, V> {
        private final Fragment fragment;

        Held(DataLoader<K, V> loader, Fragment fragment) {
            super(loader);
            this.fragment = fragment;
        }

        @Override
        public CompletableFuture<List<V>> dispatch() {
            return CompletableFuture.completedFuture(List.of());
        }

        private <T> T noted(T loads) {
            if (FETCH.isBound()) FETCH.get().hasLoaded = true;
            fragment.noteLoad(delegate);
            return loads;
        }

        @Override
        public CompletableFuture<V> load(K key) {
            return noted(super.load(key));
        }

        @Override
        public CompletableFuture<V> load(K key, @Nullable Object keyContext) {
            return noted(super.load(key, keyContext));
        }

        @Override
        public CompletableFuture<List<V>> loadMany(List<K> keys) {
            return noted(super.loadMany(keys));
        }

        @Override
        public CompletableFuture<List<V>> loadMany(List<K> keys, List<Object> keyContexts) {
            return noted(super.loadMany(keys, keyContexts));
        }

        @Override
        public CompletableFuture<Map<K, V>> loadMany(Map<K, ?> keysAndContexts) {
            return noted(super.loadMany(keysAndContexts));
        }
    }
}
