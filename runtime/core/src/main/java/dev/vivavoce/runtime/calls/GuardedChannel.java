package dev.vivavoce.runtime.calls;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.FailureStatus;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Puts a [CallGuard] around the calls of stubs.
final class GuardedChannel implements ClientInterceptor {
    private static final String DOMAIN = "vivavoce.dev";

    private final CallGuard guard;

    GuardedChannel(CallGuard guard) {
        this.guard = guard;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        if (method.getType() != MethodType.UNARY) return new CountedStream<>(method, next.newCall(method, options));
        return new GuardedCall<>(guard, method, bounded(options), next);
    }

    /// The earliest of three deadlines ends a call: the stub's, its caller's (grpc-java applies it), and the
    /// policy's.
    private CallOptions bounded(CallOptions options) {
        var own = Deadline.after(guard.policy().deadline().toNanos(), TimeUnit.NANOSECONDS);
        var given = options.getDeadline();
        return given == null || own.isBefore(given) ? options.withDeadline(own) : options;
    }

    /// The failure that the caller of a stub receives.
    static Closing closing(Failure failure) {
        var thrown = FailureStatus.exception(failure, DOMAIN);
        var trailers = thrown.getTrailers();
        return new Closing(thrown.getStatus(), trailers == null ? new Metadata() : trailers);
    }

    record Closing(Status status, Metadata trailers) {}

    static @Nullable Deadline deadline(CallOptions options) {
        var own = options.getDeadline();
        var callers = Context.current().getDeadline();
        if (own == null || callers == null) return own == null ? callers : own;
        return own.minimum(callers);
    }

    /// A stream may live for any time. It is counted and timed, and nothing else.
    private final class CountedStream<Q, R> extends SimpleForwardingClientCall<Q, R> {
        private final String operation;
        private final long begin = System.nanoTime();

        CountedStream(MethodDescriptor<Q, R> method, ClientCall<Q, R> call) {
            super(call);
            this.operation = method.getFullMethodName();
        }

        @Override
        public void start(Listener<R> responses, Metadata headers) {
            guard.streamOpened();
            super.start(
                    new SimpleForwardingClientCallListener<>(responses) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            guard.streamClosed();
                            guard.record(operation, status.getCode().name(), System.nanoTime() - begin);
                            super.onClose(status, trailers);
                        }
                    },
                    headers);
        }
    }
}
