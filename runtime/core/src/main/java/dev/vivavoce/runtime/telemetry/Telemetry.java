package dev.vivavoce.runtime.telemetry;

import static java.util.Objects.requireNonNull;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A service's metrics for Prometheus. Calls are counted and timed over the wire and in process.
public final class Telemetry {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /// The calls that run, by method.
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();

    public Telemetry(String service) {
        registry.config().commonTags("service", service);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    public MeterRegistry meters() {
        return registry;
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
}
