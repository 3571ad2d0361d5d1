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
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Gives each call a request id and a deadline, and stops its work when the call ends: its [Context] is
/// cancelled when the caller disconnects, the deadline passes or the response is complete.
final class CallInterceptor implements ServerInterceptor {
    static final Context.Key<String> DOMAIN = Context.keyWithDefault("domain", "vivavoce.dev");
    static final Context.Key<String> REQUEST_ID = Context.keyWithDefault("request-id", "");
    static final Metadata.Key<String> REQUEST_ID_HEADER =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final long UNARY_LIMIT_MILLIS = 30_000;
    static final String LOG_KEY = "request_id";

    private final String domain;
    private final ScheduledExecutorService timer;

    CallInterceptor(String domain, ScheduledExecutorService timer) {
        this.domain = domain;
        this.timer = timer;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var requestId = headers.get(REQUEST_ID_HEADER);
        if (requestId == null || !REQUEST_ID_FORM.matcher(requestId).matches())
            requestId = UUID.randomUUID().toString();
        var known = Context.current().withValues(DOMAIN, domain, REQUEST_ID, requestId);
        var deadline = deadline(call.getMethodDescriptor().getType());
        var context = deadline == null ? known.withCancellation() : known.withDeadline(deadline, timer);
        // In process grpc-java cancels the outer context; over the wire only Armeria detects that the caller
        // disconnected.
        var wire = ServiceRequestContext.currentOrNull();
        if (wire != null) wire.whenRequestCancelled().thenAccept(context::cancel);
        return logged(requestId, () -> new Ending<>(Contexts.interceptCall(context, call, headers, next), context));
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

    private static <T> T logged(String requestId, Supplier<T> step) {
        MDC.put(LOG_KEY, requestId);
        try {
            return step.get();
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    /// Puts the request id into the log lines of every step, and cancels the context when the call ends.
    private static final class Ending<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Context.CancellableContext context;

        Ending(Listener<Q> listener, Context.CancellableContext context) {
            super(listener);
            this.context = context;
        }

        @Override
        public void onMessage(Q message) {
            step(() -> super.onMessage(message));
        }

        @Override
        public void onHalfClose() {
            step(super::onHalfClose);
        }

        @Override
        public void onReady() {
            step(super::onReady);
        }

        @Override
        public void onCancel() {
            step(super::onCancel);
            context.cancel(null);
        }

        @Override
        public void onComplete() {
            step(super::onComplete);
            context.cancel(null);
        }

        private void step(Runnable step) {
            logged(REQUEST_ID.get(context), () -> {
                step.run();
                return true;
            });
        }
    }
}
