package dev.vivavoce.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.Paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Walking a connection by any cursors gives the list.
class PagingTest {
    private static Paging.Source<Integer> list(int size) {
        return (count, token) -> {
            int from = token.isEmpty() ? 0 : Integer.parseInt(token);
            int to = Math.min(size, from + count);
            return new Page<>(IntStream.range(from, to).boxed().toList(), to < size ? Integer.toString(to) : "", size);
        };
    }

    @Test
    void a_walk_by_end_cursors_is_the_list_once_and_in_order() {
        for (int size : new int[] {0, 1, 7, 20, 21, 100}) {
            for (int first : new int[] {1, 3, 20, 100}) {
                var walked = new ArrayList<Integer>();
                @Nullable String after = null;
                while (true) {
                    var page = Paging.connection(first, after, list(size));
                    assertThat(page.pageInfo().hasPreviousPage()).isEqualTo(after != null);
                    assertThat(page.totalCount()).isEqualTo(size);
                    walked.addAll(page.nodes());
                    if (!page.pageInfo().hasNextPage()) break;
                    after = page.pageInfo().endCursor();
                }
                assertThat(walked).isEqualTo(IntStream.range(0, size).boxed().toList());
            }
        }
    }

    @Test
    void going_on_after_any_edge_gives_what_follows_it() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int size = 1 + random.nextInt(60);
            var page = Paging.connection(1 + random.nextInt(30), null, list(size));
            for (int deeper = random.nextInt(3); deeper > 0 && page.pageInfo().hasNextPage(); deeper--)
                page = Paging.connection(1 + random.nextInt(30), page.pageInfo().endCursor(), list(size));
            var edge = page.edges().get(random.nextInt(page.edges().size()));
            var rest = Paging.connection(100, edge.cursor(), list(size));
            assertThat(rest.nodes())
                    .isEqualTo(IntStream.range(edge.node() + 1, size).boxed().toList());
            assertThat(rest.totalCount()).isEqualTo(size);
        }
    }

    @Test
    void the_usual_walk_costs_one_call_a_page() {
        var calls = new ArrayList<String>();
        Paging.Source<Integer> counted = (size, token) -> {
            calls.add(token);
            return list(50).page(size, token);
        };
        var first = Paging.connection(10, null, counted);
        Paging.connection(10, first.pageInfo().endCursor(), counted);
        assertThat(calls).isEqualTo(List.of("", "10"));
    }
}
