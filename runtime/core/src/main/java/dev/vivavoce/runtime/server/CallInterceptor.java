package dev.vivavoce.runtime.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Gives each call a deadline, and stops its work when the call is over: its [Context] is cancelled when the caller
/// disconnects, the deadline passes or the response is complete.
final class CallInterceptor implements ServerInterceptor {
    static final Context.Key<String> DOMAIN = Context.keyWithDefault("domain", "vivavoce.dev");
    private static final long UNARY_LIMIT_MILLIS = 30_000;

    private final String domain;
    private final ScheduledExecutorService timer;

    CallInterceptor(String domain, ScheduledExecutorService timer) {
        this.domain = domain;
        this.timer = timer;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var known = Context.current().withValue(DOMAIN, domain);
        var deadline = deadline(call.getMethodDescriptor().getType());
        var context = deadline == null ? known.withCancellation() : known.withDeadline(deadline, timer);
        // In process grpc-java cancels the outer context; over the wire only Armeria detects that the caller
        // disconnected.
        var wire = ServiceRequestContext.currentOrNull();
        if (wire != null) wire.whenRequestCancelled().thenAccept(context::cancel);
        return new Ending<>(Contexts.interceptCall(context, call, headers, next), context);
    }

    /// The caller's deadline over the wire, at most [#UNARY_LIMIT_MILLIS] for a unary call; in process grpc-java
    /// applies the earlier of this one and the caller's. A stream has no limit here.
    private static @Nullable Deadline deadline(MethodType type) {
        var wire = ServiceRequestContext.currentOrNull();
        long wireMillis = wire == null ? 0 : wire.requestTimeoutMillis();
        if (type != MethodType.UNARY) return wireMillis == 0 ? null : Deadline.after(wireMillis, TimeUnit.MILLISECONDS);
        long millis = wireMillis == 0 ? UNARY_LIMIT_MILLIS : Math.min(wireMillis, UNARY_LIMIT_MILLIS);
        return Deadline.after(millis, TimeUnit.MILLISECONDS);
    }

    /// Cancels the context when the call ends.
    private static final class Ending<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Context.CancellableContext context;

        Ending(Listener<Q> listener, Context.CancellableContext context) {
            super(listener);
            this.context = context;
        }

        @Override
        public void onCancel() {
            super.onCancel();
            context.cancel(null);
        }

        @Override
        public void onComplete() {
            super.onComplete();
            context.cancel(null);
        }
    }
}
