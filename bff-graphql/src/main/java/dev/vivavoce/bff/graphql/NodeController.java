package dev.vivavoce.bff.graphql;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Reads objects by their global ids.
@Controller
final class NodeController {
    private static final int MOST = 100;

    private final Map<String, NodeSource> sources = new HashMap<>();

    NodeController(List<NodeSource> sources) {
        sources.forEach(source -> this.sources.put(source.type(), source));
    }

    @QueryMapping
    Object node(@ContextValue Requester requester, @Argument String id) {
        var found = nodes(requester, List.of(id)).getFirst();
        if (found == null) throw Failure.notFound("NODE_UNKNOWN", "nothing under this id");
        return found;
    }

    @QueryMapping
    List<@Nullable Object> nodes(@ContextValue Requester requester, @Argument List<String> ids) {
        if (ids.size() > MOST) throw Failure.invalid("IDS_TOO_MANY", ids.size() + " ids (expected: <= " + MOST + ")");
        requester.userId();
        var wanted = ids.stream().map(GlobalId::parse).toList();
        var localByType = new LinkedHashMap<String, TreeSet<String>>();
        for (var id : wanted)
            localByType.computeIfAbsent(id.type(), _ -> new TreeSet<>()).add(id.local());
        var found = new HashMap<GlobalId, Object>();
        localByType.forEach((type, locals) -> {
            var source = sources.get(type);
            if (source == null) throw Failure.invalid("ID_INVALID", "not an id of this graph");
            source.nodes(requester, locals).forEach((local, node) -> found.put(new GlobalId(type, local), node));
        });
        var nodes = new ArrayList<@Nullable Object>();
        for (var id : wanted) nodes.add(found.get(id));
        return nodes;
    }
}
