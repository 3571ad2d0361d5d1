package dev.vivavoce.bff.client;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Supplier;

/// The responses of a streaming call as an iterable. Closing it cancels the call and ends the iteration without a
/// failure.
public final class ServerStream<R, T> implements Iterable<T>, AutoCloseable {
    private final Context.CancellableContext context = Context.current().withCancellation();
    private final Iterator<R> responses;
    private final Function<R, T> mapping;

    /// Begins the call.
    public ServerStream(Supplier<Iterator<R>> call, Function<R, T> mapping) {
        this.mapping = mapping;
        var before = context.attach();
        try {
            responses = call.get();
        } finally {
            context.detach(before);
        }
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return responses.hasNext();
                } catch (StatusRuntimeException thrown) {
                    if (context.isCancelled()) return false;
                    throw thrown;
                }
            }

            @Override
            public T next() {
                return mapping.apply(responses.next());
            }
        };
    }

    @Override
    public void close() {
        context.cancel(null);
    }
}
