package dev.vivavoce.runtime.server;

import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Says who calls, by when and under which request id, before anything else looks at the call, and stops its work when
/// the call is over: its [Context] is cancelled when the caller goes away, the deadline passes or the answer is given.
final class CallInterceptor implements ServerInterceptor {
    static final Context.Key<String> DOMAIN = Context.keyWithDefault("domain", "vivavoce.dev");
    static final Context.Key<String> REQUEST_ID = Context.keyWithDefault("request-id", "");
    static final Metadata.Key<String> REQUEST_ID_HEADER =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final long UNARY_LIMIT_MILLIS = 30_000;
    static final String LOG_KEY = "request_id";

    private final String domain;
    private final TokenVerifier tokens;
    private final Set<String> openMethods;
    private final ScheduledExecutorService timer;

    CallInterceptor(String domain, TokenVerifier tokens, Set<String> openMethods, ScheduledExecutorService timer) {
        this.domain = domain;
        this.tokens = tokens;
        this.openMethods = openMethods;
        this.timer = timer;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var requestId = headers.get(REQUEST_ID_HEADER);
        if (requestId == null || !REQUEST_ID_FORM.matcher(requestId).matches())
            requestId = UUID.randomUUID().toString();
        var known =
                Context.current().withValues(DOMAIN, domain, REQUEST_ID, requestId, Caller.KEY, caller(call, headers));
        var deadline = deadline(call.getMethodDescriptor().getType());
        var context = deadline == null ? known.withCancellation() : known.withDeadline(deadline, timer);
        // In process grpc-java ends the context it gave us; on the wire Armeria knows that the caller went away.
        var wire = ServiceRequestContext.currentOrNull();
        if (wire != null) wire.whenRequestCancelled().thenAccept(context::cancel);
        return logged(requestId, () -> new Ending<>(Contexts.interceptCall(context, call, headers, next), context));
    }

    /// On the wire the caller's own; otherwise ours, which gives way to a nearer one. A stream has none of ours: it
    /// ends
    /// when one side says so.
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

    /// Names the request in the log lines of every step, and ends the context with the call: what still runs for it
    /// stops.
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

    private Caller caller(ServerCall<?, ?> call, Metadata headers) {
        var header = headers.get(Caller.AUTHORIZATION);
        if (header == null) {
            if (openMethods.contains(call.getMethodDescriptor().getFullMethodName())) return Caller.NOBODY;
            throw Failure.unauthenticated("TOKEN_MISSING", "send \"authorization: Bearer <access token>\"");
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7))
            throw Failure.unauthenticated("TOKEN_INVALID", "authorization must be of the Bearer scheme");
        return tokens.verify(header.substring(7).strip());
    }
}
