package dev.vivavoce.runtime.telemetry;

import io.grpc.Context;
import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// The ids in the log lines of a piece of work, until it is closed: `request_id`, and `trace_id`, which is the same
/// through all processes and events that the work leads to.
///
/// ```java
/// try (var _ = LogIds.of(requestId, span)) {
///     work.run();
/// }
/// ```
public final class LogIds implements AutoCloseable {
    private static final String REQUEST = "request_id";
    private static final String TRACE = "trace_id";

    private final @Nullable String requestBefore = MDC.get(REQUEST);
    private final @Nullable String traceBefore = MDC.get(TRACE);

    private LogIds() {}

    /// @param requestId empty for none
    /// @param span one that is not valid leaves the trace as it is
    public static LogIds of(String requestId, Span span) {
        var ids = new LogIds();
        if (!requestId.isEmpty()) MDC.put(REQUEST, requestId);
        var trace = span.getSpanContext();
        if (trace.isValid()) MDC.put(TRACE, trace.getTraceId());
        return ids;
    }

    /// The ids of a context.
    public static LogIds of(Context context) {
        return of(RequestIds.of(context), TraceContext.of(context));
    }

    /// Returns the work with the ids of this thread, for another thread.
    public static Runnable carried(Runnable work) {
        var request = MDC.get(REQUEST);
        var trace = MDC.get(TRACE);
        if (request == null && trace == null) return work;
        return () -> {
            try (var _ = new LogIds()) {
                put(REQUEST, request);
                put(TRACE, trace);
                work.run();
            }
        };
    }

    @Override
    public void close() {
        put(REQUEST, requestBefore);
        put(TRACE, traceBefore);
    }

    private static void put(String key, @Nullable String value) {
        if (value == null) MDC.remove(key);
        else MDC.put(key, value);
    }
}
