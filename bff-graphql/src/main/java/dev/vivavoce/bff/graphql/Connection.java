package dev.vivavoce.bff.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list (Relay Cursor Connections).
///
/// @param counted how many there are in all; null where the list does not count
public record Connection<N>(
        List<Edge<N>> edges, PageInfo pageInfo, @Nullable Integer counted) {
    /// One of a page, and its place in the list.
    public record Edge<N>(String cursor, N node) {}

    /// Where a page stands in its list.
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public List<N> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /// Only for lists that count.
    public int totalCount() {
        if (counted == null) throw new IllegalStateException("this list does not count");
        return counted;
    }
}
