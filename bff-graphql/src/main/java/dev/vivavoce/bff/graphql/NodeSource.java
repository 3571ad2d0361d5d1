package dev.vivavoce.bff.graphql;

import dev.vivavoce.bff.client.Requester;
import java.util.Collection;
import java.util.Map;

/// Reads one type of the graph by its ids. Each type that implements `Node` has one.
public interface NodeSource {
    /// The type's name in the graph.
    String type();

    /// What there is of these, by local id, in one call; what is unknown or not the requester's is left out.
    Map<String, ? extends Object> nodes(Requester requester, Collection<String> localIds);
}
