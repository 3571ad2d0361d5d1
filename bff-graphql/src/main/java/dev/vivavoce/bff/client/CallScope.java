package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.telemetry.TraceContext;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.opentelemetry.api.trace.Span;
import java.util.concurrent.atomic.AtomicInteger;

/// The gRPC calls of one operation. When the client that asked for it has left, [#cancel] cancels those that run,
/// and every later one fails with CANCELLED before it is sent.
public final class CallScope {
    private final Context.CancellableContext operation;
    private final Context context;
    private final AtomicInteger made;

    public CallScope() {
        this(Span.getInvalid());
    }

    /// @param client the client's own span; one that is not valid when it sends none
    public CallScope(Span client) {
        this.operation = TraceContext.with(Context.ROOT, client).withCancellation();
        this.context = operation;
        this.made = new AtomicInteger();
    }

    private CallScope(Context.CancellableContext operation, Context context, AtomicInteger made) {
        this.operation = operation;
        this.context = context;
        this.made = made;
    }

    /// Returns the same operation, whose calls belong to the span.
    CallScope below(Span span) {
        return new CallScope(operation, TraceContext.with(context, span), made);
    }

    /// Returns the span that calls belong to.
    public Span span() {
        return TraceContext.of(context);
    }

    /// Returns how many calls were made.
    public int made() {
        return made.get();
    }

    <Q, R> ClientCall<Q, R> newCall(Channel channel, MethodDescriptor<Q, R> method, CallOptions options) {
        made.incrementAndGet();
        var before = context.attach();
        try {
            return channel.newCall(method, options); // a call belongs to the context that it is made in
        } finally {
            context.detach(before);
        }
    }

    public void cancel() {
        operation.cancel(null);
    }
}
