package dev.vivavoce.bff.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.runtime.failure.Failure;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Parses, checks and validates each document once, and caches the valid ones, up to four million characters.
final class Documents implements PreparsedDocumentProvider {
    private static final long CHARACTERS_KEPT = 4_000_000;

    private final Cache<String, PreparsedDocumentEntry> good = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .<String, PreparsedDocumentEntry>weigher((query, _) -> query.length() + 200)
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        return CompletableFuture.completedFuture(entry(input, parseAndValidate));
    }

    private PreparsedDocumentEntry entry(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var kept = good.getIfPresent(input.getQuery());
        if (kept != null) return kept;
        try {
            DocumentLimits.check(input.getQuery());
        } catch (Failure failure) {
            Requester requester = input.getGraphQLContext().get(Requester.KEY);
            var told = FailureResolver.told(failure, requester.requestId());
            return new PreparsedDocumentEntry(List.of(told.error()));
        }
        var entry = validated(input, parseAndValidate);
        if (!entry.hasErrors()) good.put(input.getQuery(), entry);
        return entry;
    }

    /// Validates a document as for a client that accepts parts, because the entry is for every client.
    private static PreparsedDocumentEntry validated(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        var deferring = GraphQL.unusualConfiguration(input).incrementalSupport();
        boolean wanted = deferring.isIncrementalSupportEnabled();
        deferring.enableIncrementalSupport(true);
        try {
            return parseAndValidate.apply(input);
        } finally {
            deferring.enableIncrementalSupport(wanted);
        }
    }
}
