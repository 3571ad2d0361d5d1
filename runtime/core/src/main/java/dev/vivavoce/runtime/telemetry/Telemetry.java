package dev.vivavoce.runtime.telemetry;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;

/// A service's metrics for Prometheus. Calls are counted and timed over the wire and in process.
public final class Telemetry {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

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

    /// Times each call by method and status.
    public ServerInterceptor calls() {
        return new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                long begin = System.nanoTime();
                return next.startCall(
                        new SimpleForwardingServerCall<>(call) {
                            @Override
                            public void close(Status status, Metadata trailers) {
                                Timer.builder("grpc.server.calls")
                                        .tag("method", getMethodDescriptor().getFullMethodName())
                                        .tag("code", status.getCode().name())
                                        .register(registry)
                                        .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
                                super.close(status, trailers);
                            }
                        },
                        headers);
            }
        };
    }
}
