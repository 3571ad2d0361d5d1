package dev.vivavoce.bff.graphql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list (Relay Cursor Connections).
///
/// @param totalCount how many there are in all; null where the list does not count
public record Connection<N>(List<Edge<N>> edges, PageInfo pageInfo, @Nullable Integer totalCount) {
    /// One of a page, and its place in the list.
    public record Edge<N>(String cursor, N node) {}

    /// Where a page stands in its list.
    public record PageInfo(
            boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor, @Nullable String endCursor) {}

    public List<N> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    public <M> Connection<M> map(Function<N, M> form) {
        return new Connection<>(
                edges.stream()
                        .map(edge -> new Edge<>(edge.cursor(), form.apply(edge.node())))
                        .toList(),
                pageInfo,
                totalCount);
    }
}
