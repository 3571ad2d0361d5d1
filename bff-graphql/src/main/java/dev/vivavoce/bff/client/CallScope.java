package dev.vivavoce.bff.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Context;
import io.grpc.MethodDescriptor;

/// The gRPC calls of one operation. When the client that asked for it has left, [#cancel] cancels those that run,
/// and every later one fails with CANCELLED before it is sent.
public final class CallScope {
    private final Context.CancellableContext context = Context.ROOT.withCancellation();

    <Q, R> ClientCall<Q, R> newCall(Channel channel, MethodDescriptor<Q, R> method, CallOptions options) {
        var before = context.attach();
        try {
            return channel.newCall(method, options); // a call belongs to the context that it is made in
        } finally {
            context.detach(before);
        }
    }

    public void cancel() {
        context.cancel(null);
    }
}
