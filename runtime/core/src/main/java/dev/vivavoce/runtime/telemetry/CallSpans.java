package dev.vivavoce.runtime.telemetry;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Set;

/// A span for each gRPC call that is served, and for each that is made on behalf of traced work. Names and attributes
/// are those of OpenTelemetry's semantic conventions for RPC.
final class CallSpans {
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("rpc.system.name");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("rpc.method");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("rpc.response.status_code");
    /// The codes that are faults of the server that returns them.
    private static final Set<Status.Code> FAULTS = Set.of(
            Status.Code.UNKNOWN,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.UNIMPLEMENTED,
            Status.Code.INTERNAL,
            Status.Code.UNAVAILABLE,
            Status.Code.DATA_LOSS);

    private final Traces traces;

    CallSpans(Traces traces) {
        this.traces = traces;
    }

    /// The span of a served call is current while it is served.
    ServerInterceptor served() {
        return new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var caller = TraceContext.read(headers.get(TraceContext.METADATA));
                var span = begin(call.getMethodDescriptor(), SpanKind.SERVER, caller);
                if (!span.getSpanContext().isValid()) return next.startCall(call, headers);
                var ending = new SimpleForwardingServerCall<>(call) {
                    @Override
                    public void close(Status status, Metadata trailers) {
                        end(span, status.getCode(), FAULTS.contains(status.getCode()));
                        super.close(status, trailers);
                    }
                };
                var listener =
                        Contexts.interceptCall(TraceContext.with(Context.current(), span), ending, headers, next);
                return new SimpleForwardingServerCallListener<>(listener) {
                    @Override
                    public void onCancel() {
                        end(span, Status.Code.CANCELLED, false);
                        super.onCancel();
                    }
                };
            }
        };
    }

    /// A call gets a span when the work that it is made for has one.
    ClientInterceptor made() {
        return new ClientInterceptor() {
            @Override
            public <Q, R> ClientCall<Q, R> interceptCall(
                    MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
                var work = TraceContext.current();
                var call = next.newCall(method, options);
                return work.getSpanContext().isValid() ? new TracedCall<>(call, method, work) : call;
            }
        };
    }

    private final class TracedCall<Q, R> extends SimpleForwardingClientCall<Q, R> {
        private final MethodDescriptor<Q, R> method;
        private final Span work;

        TracedCall(ClientCall<Q, R> call, MethodDescriptor<Q, R> method, Span work) {
            super(call);
            this.method = method;
            this.work = work;
        }

        @Override
        public void start(Listener<R> responses, Metadata headers) {
            var span = begin(method, SpanKind.CLIENT, work);
            headers.discardAll(TraceContext.METADATA);
            headers.put(TraceContext.METADATA, TraceContext.written(span));
            super.start(
                    new SimpleForwardingClientCallListener<>(responses) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            end(span, status.getCode(), !status.isOk());
                            super.onClose(status, trailers);
                        }
                    },
                    headers);
        }
    }

    private Span begin(MethodDescriptor<?, ?> method, SpanKind kind, Span parent) {
        return traces.builder(method.getFullMethodName(), kind, parent)
                .setAttribute(SYSTEM, "grpc")
                .setAttribute(METHOD, method.getFullMethodName())
                .startSpan();
    }

    /// A span that has ended ignores a second end.
    private static void end(Span span, Status.Code code, boolean failed) {
        span.setAttribute(STATUS, code.name());
        if (failed) span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
