package dev.vivavoce.bff.execution;

import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import java.util.concurrent.ConcurrentHashMap;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/// Gives each level of an operation data loaders of its own, so that a dispatch of one level never takes loads of the
/// next, which arrive on other threads before the whole level has been fetched.
@Component
final class LevelLoaders extends SimplePerformantInstrumentation {
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
        return parameters.isTrivialDataFetcher() ? fetcher : field -> fetcher.get(withLoadersOfItsLevel(field));
    }

    private DataFetchingEnvironment withLoadersOfItsLevel(DataFetchingEnvironment field) {
        var context = field.getGraphQlContext();
        Levels levels = context.computeIfAbsent(Levels.class, _ -> new Levels());
        var level = field.getExecutionStepInfo().getPath().getLevel();
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(field)
                .dataLoaderRegistry(levels.computeIfAbsent(level, _ -> registry(context)))
                .build();
    }

    private DataLoaderRegistry registry(GraphQLContext context) {
        var all = DataLoaderRegistry.newRegistry().build();
        loaders.registerDataLoaders(all, context);
        var registry = DataLoaderRegistry.newRegistry();
        all.getDataLoadersMap().forEach((name, loader) -> registry.register(name, levelLoader(loader)));
        return registry.build();
    }

    private static <K, V> DataLoader<K, V> levelLoader(DataLoader<K, V> loader) {
        return new LevelLoader<>(loader);
    }
}
