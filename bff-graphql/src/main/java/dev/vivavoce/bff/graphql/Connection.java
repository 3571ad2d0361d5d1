package dev.vivavoce.bff.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list (Relay Cursor Connections).
///
/// @param counted the number of items in all pages; null if the list does not count them
public record Connection<N>(
        List<Edge<N>> edges, PageInfo pageInfo, @Nullable Integer counted) {
    /// An item and its cursor.
    public record Edge<N>(String cursor, N node) {}

    /// The position of a page in its list.
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public List<N> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    /// Fails for a list that does not count its items.
    public int totalCount() {
        if (counted == null) throw new IllegalStateException("this list does not count");
        return counted;
    }
}
