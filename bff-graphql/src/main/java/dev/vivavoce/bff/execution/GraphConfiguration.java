package dev.vivavoce.bff.execution;

import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.graphql.Scalars;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.requestlog.RequestLog;
import graphql.GraphQLError;
import java.time.Clock;
import java.util.List;
import org.dataloader.DataLoaderOptions;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;

/// Wires the graph.
@Configuration(proxyBeanMethods = false)
class GraphConfiguration {
    @Bean
    Graph graph(GraphQlSource source, GraphSettings settings, Clock clock) {
        var documents = new TrustedDocuments(settings.documents(), settings.moreDocuments(), source.schema());
        var file = settings.requestLog();
        var log = file == null ? null : new RequestLog(file, clock);
        return new Graph(source, documents, settings.introspection(), log);
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return Scalars::wire;
    }

    @Bean
    FailureResolver failureResolver() {
        return new FailureResolver();
    }

    @Bean
    SubscriptionExceptionResolver subscriptionFailures() {
        return new SubscriptionExceptionResolverAdapter() {
            @Override
            protected GraphQLError resolveToSingleError(Throwable thrown) {
                return FailureResolver.told(thrown, "").error();
            }
        };
    }

    /// The loaders of a subscription live as long as the subscription. With a cache they would return a session as
    /// it was when it was first read.
    @Bean
    BatchLoaderRegistry batchLoaderRegistry() {
        return new DefaultBatchLoaderRegistry(
                () -> DataLoaderOptions.newOptions().setCachingEnabled(false).build());
    }

    @Bean
    GraphQlSourceBuilderCustomizer graphCustomizer(List<UnionMembers> members) {
        return builder -> builder.inspectSchemaMappings(
                        inspection -> members.stream()
                                .flatMap(feature -> feature.unionMembers().stream())
                                .forEach(type -> inspection.classMapping(type.getSimpleName(), type)),
                        GraphConfiguration::requireWhole)
                .configureGraphQl(graph -> graph.preparsedDocumentProvider(new Documents()));
    }

    /// Stops the start when a field has no code, or code has no field.
    private static void requireWhole(SchemaReport report) {
        boolean whole = report.unmappedFields().isEmpty()
                && report.unmappedRegistrations().isEmpty()
                && report.unmappedArguments().isEmpty()
                && report.fieldNullnessErrors().isEmpty()
                && report.argumentNullnessErrors().isEmpty()
                && report.skippedTypes().isEmpty();
        if (!whole) throw new IllegalStateException("the schema and the code differ: " + report);
    }
}
