package dev.vivavoce.bff.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.telemetry.Telemetry;
import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dataloader.DataLoaderOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Executes operations on a graph whose fields and batch loaders finish on many threads, in any order.
class GraphTest {
    private static final String SCHEMA = """
            type Query { a: [Item!]! b: [Item!]! first: String slowList: [Item!]! stuck: Int }
            type Mutation { slow: Int }
            type Item { owner: Owner! chained: Owner! late: [Item!]! }
            type Owner { name: String! country: Owner! }
            """;
    private static final String QUERY = """
            { a { owner { name country { name } } chained { name } }
              b { owner { country { name } } chained { name } late { owner { name } chained { name } } } }
            """;

    private static final int AT_ONCE = 8;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Integer> stuck = new CompletableFuture<>();
    private final CompletableFuture<Integer> slow = new CompletableFuture<>();
    private final CompletableFuture<String> first = new CompletableFuture<>();

    @AfterEach
    void close() {
        stuck.complete(0);
        slow.complete(0);
        threads.close();
    }

    /// A graph that counts the calls of its batch loaders.
    private final class Counting {
        private final AtomicInteger owners = new AtomicInteger();
        private final AtomicInteger countries = new AtomicInteger();
        private final AtomicInteger ids = new AtomicInteger();
        private final Graph graph;

        Counting() {
            var loaders = new DefaultBatchLoaderRegistry(() ->
                    DataLoaderOptions.newOptions().setCachingEnabled(false).build());
            register(loaders, "owner", owners);
            register(loaders, "country", countries);
            register(loaders, "id", ids);
            var source = GraphQlSource.schemaResourceBuilder()
                    .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                    .instrumentation(List.of(
                            new OperationKind(),
                            new OperationTelemetry(new Telemetry("bff")),
                            new LevelLoaders(loaders)))
                    .configureRuntimeWiring(wiring -> wiring.type(
                                    "Query",
                                    type -> type.dataFetcher("a", _ -> items("a"))
                                            .dataFetcher("b", _ -> items("b"))
                                            .dataFetcher("first", _ -> first)
                                            .dataFetcher(
                                                    "slowList",
                                                    _ -> CompletableFuture.supplyAsync(this::slowList, threads))
                                            .dataFetcher("stuck", _ -> stuck))
                            .type("Mutation", type -> type.dataFetcher("slow", _ -> slow))
                            .type(
                                    "Item",
                                    type -> type.dataFetcher("owner", field -> load(field, "owner", source(field)))
                                            .dataFetcher(
                                                    "chained",
                                                    field -> load(field, "id", source(field))
                                                            .thenCompose(id -> load(field, "owner", id)))
                                            .dataFetcher("late", field -> items(source(field))))
                            .type(
                                    "Owner",
                                    type -> type.dataFetcher("name", GraphTest::source)
                                            .dataFetcher("country", field -> load(field, "country", source(field)))))
                    .build();
            graph = new Graph(
                    source, new TrustedDocuments(AcceptedDocuments.ANY, List.of(), source.schema()), true, null);
        }

        /// Twenty items. When ten have been read, another fragment ends, and its end is used for whatever can be sent.
        private List<String> slowList() {
            return new AbstractList<>() {
                @Override
                public String get(int index) {
                    if (index == 10) endFirst();
                    return "item" + index;
                }

                @Override
                public int size() {
                    return 20;
                }
            };
        }

        private void endFirst() {
            try {
                threads.submit(() -> first.complete("first")).get();
                for (int waited = 0; waited < 50 && owners.get() == 0; waited++) Thread.sleep(10);
            } catch (InterruptedException | ExecutionException thrown) {
                throw new IllegalStateException(thrown);
            }
        }

        /// Items are on two levels, all countries on one. The owners of a level are loaded by a field and, in a second
        /// call, at the end of a chain, unless it is so quick that its loads go with those of the field.
        void assertEachLevelCostOneCall() {
            assertThat(List.of(ids.get(), countries.get()))
                    .as("calls for ids, countries")
                    .containsExactly(2, 1);
            assertThat(owners.get()).as("calls for owners").isBetween(2, 4);
        }

        private Graph.Answer answer(String query, Graph.Client client) throws InterruptedException {
            var request = GraphRequest.of(Map.of("query", query));
            var requester = new Requester(Caller.ANONYMOUS, UUID.randomUUID().toString(), "127.0.0.1");
            return graph.answer(request, requester, Map.of(), client);
        }
    }

    private static String source(DataFetchingEnvironment field) {
        return Objects.requireNonNull(field.<String>getSource());
    }

    private static CompletableFuture<String> load(DataFetchingEnvironment field, String loader, String key) {
        return Objects.requireNonNull(field.<String, String>getDataLoader(loader))
                .load(key);
    }

    private CompletableFuture<List<String>> items(String prefix) {
        return CompletableFuture.supplyAsync(
                () -> {
                    pause();
                    return IntStream.range(0, 20).mapToObj(i -> prefix + i).toList();
                },
                threads);
    }

    private void register(DefaultBatchLoaderRegistry loaders, String name, AtomicInteger calls) {
        loaders.<String, String>forName(name)
                .registerMappedBatchLoader((keys, _) -> Mono.fromCallable(() -> {
                            calls.incrementAndGet();
                            pause();
                            var found = new HashMap<String, String>();
                            for (var key : keys) found.put(key, key);
                            return (Map<String, String>) found;
                        })
                        .subscribeOn(Schedulers.fromExecutor(threads)));
    }

    /// Yields to other threads at random.
    private static void pause() {
        for (int i = ThreadLocalRandom.current().nextInt(50); i > 0; i--) Thread.yield();
    }

    @Test
    void a_level_costs_one_call_of_each_loader_for_loads_of_fields_and_for_chained_loads() throws Exception {
        countLevels(60);
    }

    @Test
    @Tag("slow")
    void a_level_costs_one_call_of_each_loader_in_each_of_a_thousand_queries() throws Exception {
        countLevels(1_000);
    }

    private void countLevels(int runs) throws Exception {
        Callable<Void> once = () -> {
            var counting = new Counting();
            var answer = (Graph.Answer.Result) counting.answer(QUERY, () -> false);
            assertThat(answer.response()).doesNotContainKey("errors");
            counting.assertEachLevelCostOneCall();
            return null;
        };
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var ended : clients.invokeAll(Collections.nCopies(runs, once))) ended.get();
        }
    }

    private static final String DEFERRED = """
            { ... @defer(label: "a") { a { owner { name country { name } } chained { name } } }
              ... @defer(label: "b") {
                b { owner { country { name } } ... @defer(label: "late") { late { owner { name } chained { name } } } } } }
            """;

    private static final Graph.Client TAKES_PARTS = new Graph.Client() {
        @Override
        public boolean hasLeft() {
            return false;
        }

        @Override
        public boolean takesParts() {
            return true;
        }
    };

    @Test
    void deferred_fragments_all_come_and_the_levels_of_each_cost_one_call_of_each_loader() throws Exception {
        countDeferred(60);
    }

    @Test
    @Tag("slow")
    void deferred_fragments_all_come_and_their_levels_cost_one_call_in_each_of_a_thousand_queries() throws Exception {
        countDeferred(1_000);
    }

    private void countDeferred(int runs) throws Exception {
        Callable<Void> once = () -> {
            var counting = new Counting();
            var answer = (Graph.Answer.Parts) counting.answer(DEFERRED, TAKES_PARTS);
            answer.deferred().start();
            int fragments = 0;
            while (true) {
                var part = Objects.requireNonNull(answer.deferred().next(Duration.ofMinutes(1)));
                assertThat(part).doesNotContainKey("errors");
                fragments++;
                if (DeferredParts.isLast(part)) break;
            }
            assertThat(fragments).as("a, b, and what is late of twenty").isEqualTo(22);
            assertThat(counting.countries.get())
                    .as("calls for countries, of a and b")
                    .isEqualTo(2);
            assertThat(counting.ids.get())
                    .as("calls for ids, of a and of all that is late")
                    .isEqualTo(2);
            // Those of the fields of a, b and all that is late, and those at the end of two chains.
            assertThat(counting.owners.get()).as("calls for owners").isEqualTo(5);
            return null;
        };
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var ended : clients.invokeAll(Collections.nCopies(runs, once))) ended.get();
        }
    }

    @Test
    void fragments_of_a_list_load_together_when_another_fragment_ends_while_the_list_is_read() throws Exception {
        var counting = new Counting();
        var answer = (Graph.Answer.Parts) counting.answer("""
                { ... @defer(label: "a") { first }
                  ... @defer(label: "b") { slowList { ... @defer(label: "late") { owner { name } } } } }
                """, TAKES_PARTS);
        answer.deferred().start();
        int fragments = 1;
        while (!DeferredParts.isLast(Objects.requireNonNull(answer.deferred().next(Duration.ofMinutes(1)))))
            fragments++;
        assertThat(fragments).as("a, b, and what is late of twenty").isEqualTo(22);
        assertThat(counting.owners.get()).as("calls for owners").isOne();
    }

    @Test
    void a_mutation_runs_to_its_end_when_its_client_leaves_and_a_query_is_cancelled() throws Exception {
        var counting = new Counting();
        var mutationChecks = new AtomicInteger();
        var queryChecks = new CountDownLatch(3);
        var mutation = threads.submit(() -> counting.answer("mutation { slow }", () -> {
            mutationChecks.incrementAndGet();
            return true;
        }));
        var query = threads.submit(() -> counting.answer("{ stuck }", () -> {
            queryChecks.countDown();
            return true;
        }));
        queryChecks.await();
        slow.complete(1);
        stuck.complete(2);
        assertThat(((Graph.Answer.Result) mutation.get()).response()).isEqualTo(Map.of("data", Map.of("slow", 1)));
        assertThat(((Graph.Answer.Result) query.get()).response()).isEqualTo(Map.of("data", Map.of("stuck", 2)));
        assertThat(mutationChecks.get()).isZero();
    }
}
