package dev.vivavoce.runtime.server;

import static java.util.Objects.requireNonNullElseGet;

import com.google.protobuf.MessageLite;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.FailureStatus;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/// Ends a call whose handler threw, and rejects messages over the limit. A grpc-java interceptor, so it works
/// over the wire and in process.
final class FailureInterceptor implements ServerInterceptor {
    /// The largest message accepted, in bytes. Over the wire Armeria rejects a larger one before reading it.
    static final int MESSAGE_LIMIT = 4 << 20;

    private final String domain;

    FailureInterceptor(String domain) {
        this.domain = domain;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var wire = ServiceRequestContext.currentOrNull();
        Listener<Q> listener;
        try {
            listener = next.startCall(call, headers);
        } catch (RuntimeException thrown) {
            close(call, thrown);
            return new Listener<>() {};
        }
        return new SimpleForwardingServerCallListener<>(listener) {
            private boolean closed;

            @Override
            public void onMessage(Q message) {
                guarded(() -> {
                    if (message instanceof MessageLite m && m.getSerializedSize() > MESSAGE_LIMIT)
                        throw Failure.exhausted(
                                "MESSAGE_TOO_LARGE",
                                "message of " + m.getSerializedSize() + " bytes (expected: <= " + MESSAGE_LIMIT + ")");
                    super.onMessage(message);
                });
            }

            @Override
            public void onHalfClose() {
                guarded(super::onHalfClose); // a unary handler runs here
            }

            @Override
            public void onReady() {
                guarded(super::onReady);
            }

            private void guarded(Runnable step) {
                if (closed) return;
                try {
                    var fault = RequestCheck.fault(wire);
                    if (fault != null) throw fault;
                    step.run();
                } catch (RuntimeException thrown) {
                    closed = true;
                    close(call, thrown);
                }
            }
        };
    }

    private void close(ServerCall<?, ?> call, RuntimeException thrown) {
        if (call.isCancelled()) return;
        var ended = FailureStatus.exception(thrown, domain);
        call.close(ended.getStatus(), requireNonNullElseGet(ended.getTrailers(), Metadata::new));
    }
}
