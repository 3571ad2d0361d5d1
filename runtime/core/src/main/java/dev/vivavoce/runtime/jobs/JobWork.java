package dev.vivavoce.runtime.jobs;

import dev.vivavoce.runtime.telemetry.LogIds;
import dev.vivavoce.runtime.telemetry.RequestIds;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.telemetry.TraceContext;
import io.grpc.Context;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.util.UUID;

/// The context of one run of a job, until it is closed: its log lines and its calls have an id, and a job that was
/// scheduled in a trace belongs to that trace.
///
/// @param before what was the thread's context
record JobWork(Context context, Context before, LogIds ids, Span span) implements AutoCloseable {
    /// A try of a job: its id is the job's.
    static JobWork of(Telemetry telemetry, String type, UUID id, JobStore.Try begun) {
        var scheduled = TraceContext.read(begun.trace());
        var span = scheduled.getSpanContext().isValid()
                ? telemetry.traces().begin(type + " process", SpanKind.CONSUMER, scheduled)
                : Span.getInvalid();
        return of(id, span);
    }

    /// A run of a recurring job: its id is new, and it has no span.
    static JobWork recurring() {
        return of(UUID.randomUUID(), Span.getInvalid());
    }

    private static JobWork of(UUID id, Span span) {
        var context = RequestIds.with(TraceContext.with(Context.current(), span), id.toString());
        return new JobWork(context, context.attach(), LogIds.of(context), span);
    }

    @Override
    public void close() {
        ids.close();
        context.detach(before);
        span.end();
    }
}
