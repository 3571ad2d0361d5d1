package dev.vivavoce.runtime.telemetry;

import io.grpc.Context;
import io.grpc.Metadata;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The span that the current work belongs to, in gRPC's [Context], and its form between processes (W3C Trace Context,
/// `traceparent`).
public final class TraceContext {
    public static final String HEADER = "traceparent";

    static final Metadata.Key<String> METADATA = Metadata.Key.of(HEADER, Metadata.ASCII_STRING_MARSHALLER);

    private static final Context.Key<Span> SPAN = Context.keyWithDefault("span", Span.getInvalid());
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> ONE_HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(HEADER) ? traceparent : null;
        }
    };

    private TraceContext() {}

    /// Returns the span of the current context; one that is not valid when there is none.
    public static Span current() {
        return SPAN.get();
    }

    /// Returns the span of a context.
    public static Span of(Context context) {
        return SPAN.get(context);
    }

    public static Context with(Context context, Span span) {
        return context.withValue(SPAN, span);
    }

    /// Returns a trace of which no span is recorded.
    static Span unrecorded() {
        var ids = IdGenerator.random();
        return Span.wrap(SpanContext.create(
                ids.generateTraceId(), ids.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault()));
    }

    /// Reads another process's span. Anything but one well-formed `traceparent` gives a span that is not valid.
    public static Span read(@Nullable String traceparent) {
        if (traceparent == null || traceparent.isEmpty()) return Span.getInvalid();
        return Span.fromContext(W3C.extract(io.opentelemetry.context.Context.root(), traceparent, ONE_HEADER));
    }

    /// Returns the span for another process; empty for a span that is not valid.
    public static String written(Span span) {
        var context = span.getSpanContext();
        if (!context.isValid()) return "";
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }
}
