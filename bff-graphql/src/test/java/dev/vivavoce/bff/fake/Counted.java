package dev.vivavoce.bff.fake;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the calls of a service by method, and keeps the request ids they came with.
public final class Counted implements ServerInterceptor {
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> FORWARDED_FOR =
            Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

    /// The address that came along with the last call.
    public volatile String lastForwardedFor = "";

    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private volatile String lastRequestId = "";

    BindableService counting(BindableService service) {
        var counted = ServerInterceptors.intercept(service, this);
        return () -> counted;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        calls.computeIfAbsent(String.valueOf(call.getMethodDescriptor().getBareMethodName()), _ -> new AtomicInteger())
                .incrementAndGet();
        lastForwardedFor = String.valueOf(headers.get(FORWARDED_FOR));
        lastRequestId = String.valueOf(headers.get(REQUEST_ID));
        return next.startCall(call, headers);
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
    }
}
