package dev.vivavoce.bff.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Asks for many in one call; in several only where a service's limit of 200 would be passed.
public final class Batches {
    private static final int MOST = 200;

    private Batches() {}

    /// Each id is asked for once.
    public static <I, R> List<R> gather(Collection<I> ids, Function<List<I>, List<R>> call) {
        var wanted = ids.stream().distinct().toList();
        var found = new ArrayList<R>(wanted.size());
        for (int from = 0; from < wanted.size(); from += MOST)
            found.addAll(call.apply(wanted.subList(from, Math.min(wanted.size(), from + MOST))));
        return found;
    }
}
