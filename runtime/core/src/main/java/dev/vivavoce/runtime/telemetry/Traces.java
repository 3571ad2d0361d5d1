package dev.vivavoce.runtime.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The spans of a process. Without a collector none is recorded, and a caller's trace is passed on.
///
/// Each process decides by the trace's id alone whether it is recorded, so processes with the same ratio decide alike,
/// and no client can have its requests recorded by asking for it.
public final class Traces implements AutoCloseable {
    public static final Traces OFF = new Traces(null);

    private static final String NAME = "dev.vivavoce";
    private static final int FLUSH_SECONDS = 3;

    private final @Nullable SdkTracerProvider provider;
    private final Tracer tracer;

    private Traces(@Nullable SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider == null ? OpenTelemetry.noop().getTracer(NAME) : provider.get(NAME);
    }

    static Traces of(TraceSettings settings, String service) {
        var endpoint = settings.endpoint();
        if (endpoint == null) return OFF;
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString().replaceAll("/+$", "") + "/v1/traces")
                .build();
        return new Traces(SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service)))
                .setSampler(Sampler.traceIdRatioBased(settings.ratio()))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build());
    }

    /// Returns whether spans are recorded.
    public boolean isOn() {
        return provider != null;
    }

    /// Begins a span. Its caller ends it.
    ///
    /// @param parent a span that is not valid begins a trace
    public Span begin(String name, SpanKind kind, Span parent) {
        return builder(name, kind, parent).startSpan();
    }

    /// For a span with times of its own.
    public SpanBuilder builder(String name, SpanKind kind, Span parent) {
        return tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.root().with(begins(kind, parent) ? TraceContext.unrecorded() : parent));
    }

    /// Without a collector no span begins a trace by itself. What somebody asked for has one all the same, because the
    /// log lines of all processes have its id.
    private boolean begins(SpanKind kind, Span parent) {
        return provider == null
                && !parent.getSpanContext().isValid()
                && (kind == SpanKind.SERVER || kind == SpanKind.CONSUMER);
    }

    /// Sends what has not been sent, for at most three seconds.
    @Override
    public void close() {
        if (provider != null) provider.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
    }
}
