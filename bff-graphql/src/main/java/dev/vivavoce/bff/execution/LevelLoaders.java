package dev.vivavoce.bff.execution;

import graphql.GraphQLContext;
import graphql.execution.incremental.AlternativeCallContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.concurrent.ConcurrentHashMap;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// Gives each level of an operation data loaders of its own, so that a dispatch of one level never takes
/// loads of the next, which arrive on other threads before the whole level has been fetched. Deferred
/// fragments have loaders of their own: see [DeferredLoads].
@Component
@Order(LevelLoaders.ORDER)
final class LevelLoaders extends SimplePerformantInstrumentation {
    /// Outside of [OperationTelemetry], which may give a field a context of its own: the loaders are in the
    /// operation's.
    static final int ORDER = OperationTelemetry.ORDER + 1;

    private final BatchLoaderRegistry loaders;

    LevelLoaders(BatchLoaderRegistry loaders) {
        this.loaders = loaders;
    }

    /// The loaders of an operation by level, in its context.
    private static final class Levels extends ConcurrentHashMap<Integer, DataLoaderRegistry> {}

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return parameters.isTrivialDataFetcher() ? fetcher : field -> fetch(fetcher, field);
    }

    private @Nullable Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment field) throws Exception {
        var fragment = deferredFragment(field);
        if (fragment == null) return fetcher.get(withLoadersOfItsLevel(field));
        var context = field.getGraphQlContext();
        DeferredLoads deferred =
                context.computeIfAbsent(DeferredLoads.class, _ -> new DeferredLoads(this::allLoaders, context));
        return deferred.fetch(fetcher, field, fragment);
    }

    /// Returns the call of the deferred fragment that a field belongs to; null for any other field. The events of a
    /// subscription are such calls, too.
    private static @Nullable AlternativeCallContext deferredFragment(DataFetchingEnvironment field) {
        if (field.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION) return null;
        return field.toInternal() instanceof DataFetchingEnvironmentImpl.DFEInternalState state
                ? state.getDeferredCallContext()
                : null;
    }

    private DataFetchingEnvironment withLoadersOfItsLevel(DataFetchingEnvironment field) {
        var context = field.getGraphQlContext();
        Levels levels = context.computeIfAbsent(Levels.class, _ -> new Levels());
        var level = field.getExecutionStepInfo().getPath().getLevel();
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                .dataLoaderRegistry(levels.computeIfAbsent(level, _ -> new LevelRegistry(context)))
                .build();
    }

    /// The loaders of one level. They are created when a field asks for the first of them; most levels have none that
    /// does.
    private final class LevelRegistry extends DataLoaderRegistry {
        private final GraphQLContext context;
        private boolean registered; // guarded by this

        LevelRegistry(GraphQLContext context) {
            this.context = context;
        }

        @Override
        public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
            register();
            return super.getDataLoader(name);
        }

        private synchronized void register() {
            if (registered) return;
            registered = true;
            allLoaders(context).getDataLoadersMap().forEach((name, loader) -> register(name, levelLoader(loader)));
        }
    }

    private DataLoaderRegistry allLoaders(GraphQLContext context) {
        var all = DataLoaderRegistry.newRegistry().build();
        loaders.registerDataLoaders(all, context);
        return all;
    }

    private static <K, V> DataLoader<K, V> levelLoader(DataLoader<K, V> loader) {
        return new LevelLoader<>(loader);
    }
}
