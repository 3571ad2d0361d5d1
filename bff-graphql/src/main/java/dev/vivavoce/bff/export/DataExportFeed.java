package dev.vivavoce.bff.export;

import dev.vivavoce.identity.v1.WatchDataExportResponse;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.function.Supplier;

/// The steps of an export as an iterable. Closing it cancels the call and ends the iteration without a failure.
final class DataExportFeed implements Iterable<DataExport>, AutoCloseable {
    private final Context.CancellableContext context = Context.current().withCancellation();
    private final Iterator<WatchDataExportResponse> responses;

    DataExportFeed(Supplier<Iterator<WatchDataExportResponse>> call) {
        var before = context.attach();
        try {
            responses = call.get();
        } finally {
            context.detach(before);
        }
    }

    @Override
    public Iterator<DataExport> iterator() {
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
            public DataExport next() {
                return DataExportClient.export(responses.next().getExport());
            }
        };
    }

    @Override
    public void close() {
        context.cancel(null);
    }
}
