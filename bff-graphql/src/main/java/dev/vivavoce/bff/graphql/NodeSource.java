package dev.vivavoce.bff.graphql;

import dev.vivavoce.bff.client.Requester;
import java.util.Collection;
import java.util.Map;

/// Reads the objects of one type by id. Each type that implements `Node` has one.
public interface NodeSource {
    /// Returns the name of the type in the graph.
    String type();

    /// Returns the objects by local id, with one call. Those that do not exist or that the requester may not read
    /// are omitted.
    Map<String, ? extends Object> nodes(Requester requester, Collection<String> localIds);
}
