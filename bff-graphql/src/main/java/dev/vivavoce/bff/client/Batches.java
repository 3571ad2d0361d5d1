package dev.vivavoce.bff.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Requests many items in one call, or in several when there are more than a service takes in one.
public final class Batches {
    /// The most ids that most methods take in one call.
    public static final int MOST = 200;

    private Batches() {}

    /// Requests each id once.
    public static <I, R> List<R> gather(Collection<I> ids, Function<List<I>, List<R>> call) {
        return gather(ids, MOST, call);
    }

    /// Requests each id once, at most `most` in one call.
    public static <I, R> List<R> gather(Collection<I> ids, int most, Function<List<I>, List<R>> call) {
        var wanted = ids.stream().distinct().toList();
        var found = new ArrayList<R>(wanted.size());
        for (int from = 0; from < wanted.size(); from += most)
            found.addAll(call.apply(wanted.subList(from, Math.min(wanted.size(), from + most))));
        return found;
    }
}
