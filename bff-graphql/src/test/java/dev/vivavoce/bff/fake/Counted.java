package dev.vivavoce.bff.fake;

import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the calls of a service by method and by request id, and those that were cancelled.
public final class Counted implements ServerInterceptor {
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> FORWARDED_FOR =
            Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

    /// The forwarded address of the last call.
    public volatile String lastForwardedFor = "";

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> callsByRequest = new ConcurrentHashMap<>();
    private final AtomicInteger cancelled = new AtomicInteger();
    private volatile String lastRequestId = "";

    BindableService counting(BindableService service) {
        var counted = ServerInterceptors.intercept(service, this);
        return () -> counted;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
        // The edge asks in its own name every few seconds.
        if (method.equals("ListEndedSessions")) return next.startCall(call, headers);
        lastForwardedFor = String.valueOf(headers.get(FORWARDED_FOR));
        var requestId = String.valueOf(headers.get(REQUEST_ID));
        lastRequestId = requestId;
        callsByRequest
                .computeIfAbsent(requestId + " " + method, _ -> new AtomicInteger())
                .incrementAndGet();
        calls.computeIfAbsent(method, _ -> new AtomicInteger()).incrementAndGet();
        return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
            @Override
            public void onCancel() {
                var deadline = Context.current().getDeadline();
                if (deadline == null || deadline.timeRemaining(TimeUnit.MILLISECONDS) > 100)
                    cancelled.incrementAndGet();
                super.onCancel();
            }
        };
    }

    public int of(String requestId, String method) {
        var count = callsByRequest.get(requestId + " " + method);
        return count == null ? 0 : count.get();
    }

    /// Returns how many calls were cancelled before their deadline.
    public int cancelled() {
        return cancelled.get();
    }

    public int of(String method) {
        var count = calls.get(method);
        return count == null ? 0 : count.get();
    }

    public int all() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    public String lastRequestId() {
        return lastRequestId;
    }

    public void reset() {
        calls.clear();
        callsByRequest.clear();
        cancelled.set(0);
    }
}
