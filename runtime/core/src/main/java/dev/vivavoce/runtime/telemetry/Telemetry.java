package dev.vivavoce.runtime.telemetry;

import static java.util.Objects.requireNonNull;

import io.grpc.ClientInterceptor;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A process's metrics for Prometheus, and its traces. Calls are counted and timed over the wire and in process. A
/// timed call that is traced is an exemplar of its timer, by which a slow one is found among the traces.
public final class Telemetry implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new CurrentSpan());
    private final Traces traces;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    /// The calls that run, by method.
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();

    /// Without traces.
    public Telemetry(String service) {
        this(service, TraceSettings.OFF);
    }

    public Telemetry(String service, TraceSettings traces) {
        this.traces = Traces.of(traces, service);
        registry.config().commonTags("service", service);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    public MeterRegistry meters() {
        return registry;
    }

    public Traces traces() {
        return traces;
    }

    /// Sends the spans that have not been sent.
    @Override
    public void close() {
        collections.close();
        traces.close();
    }

    /// A span for each served call; it is current while the call is served. Runs before [#calls].
    public ServerInterceptor servedSpans() {
        return new CallSpans(traces).served();
    }

    /// A span for each call that is made on behalf of traced work.
    public ClientInterceptor madeSpans() {
        return new CallSpans(traces).made();
    }

    /// Returns all metrics in Prometheus' text format.
    public String scrape() {
        return registry.scrape();
    }

    public PrometheusMeterRegistry prometheus() {
        return registry;
    }

    /// Times each call by method and status, and counts those that run, such as open streams. A call that its caller
    /// ends has the status CANCELLED.
    public ServerInterceptor calls() {
        return new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var running = new RunningCall(call.getMethodDescriptor().getFullMethodName());
                var listener = next.startCall(
                        new SimpleForwardingServerCall<>(call) {
                            @Override
                            public void close(Status status, Metadata trailers) {
                                running.ended(status.getCode());
                                super.close(status, trailers);
                            }
                        },
                        headers);
                return new SimpleForwardingServerCallListener<>(listener) {
                    @Override
                    public void onCancel() {
                        running.ended(Status.Code.CANCELLED);
                        super.onCancel();
                    }
                };
            }
        };
    }

    private final class RunningCall {
        private final String method;
        private final long begin = System.nanoTime();
        private final AtomicBoolean isOver = new AtomicBoolean();

        RunningCall(String method) {
            this.method = method;
            running().incrementAndGet();
        }

        private AtomicInteger running() {
            return running.computeIfAbsent(
                    method,
                    name -> requireNonNull(
                            registry.gauge("grpc.server.calls.running", Tags.of("method", name), new AtomicInteger())));
        }

        void ended(Status.Code code) {
            if (isOver.getAndSet(true)) return;
            running().decrementAndGet();
            Timer.builder("grpc.server.calls")
                    .tag("method", method)
                    .tag("code", code.name())
                    .register(registry)
                    .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }

    /// The recorded span of the work that is timed.
    private static final class CurrentSpan implements SpanContext {
        @Override
        public @Nullable String getCurrentTraceId() {
            return isCurrentSpanSampled()
                    ? TraceContext.current().getSpanContext().getTraceId()
                    : null;
        }

        @Override
        public @Nullable String getCurrentSpanId() {
            return isCurrentSpanSampled()
                    ? TraceContext.current().getSpanContext().getSpanId()
                    : null;
        }

        @Override
        public boolean isCurrentSpanSampled() {
            return TraceContext.current().isRecording();
        }

        @Override
        public void markCurrentSpanAsExemplar() {
            // whether a trace is recorded is decided when it begins
        }
    }
}
