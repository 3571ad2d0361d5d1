package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.telemetry.TraceContext;
import dev.vivavoce.runtime.telemetry.Traces;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// A span for each statement of traced work, with the statement's text and without the values that are bound to it
/// (OpenTelemetry's semantic conventions for databases).
final class StatementSpans implements SqlLogger {
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("db.response.status_code");

    private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|INTO|UPDATE)\\s+([a-z_]+)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Traces traces;

    StatementSpans(Traces traces) {
        this.traces = traces;
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        record(statement, null);
    }

    @Override
    public void logException(StatementContext statement, SQLException thrown) {
        record(statement, thrown);
    }

    /// The text of a failure is left out, because PostgreSQL's has values of rows.
    private void record(StatementContext statement, @Nullable SQLException thrown) {
        var work = TraceContext.current();
        var begin = statement.getExecutionMoment();
        if (!work.isRecording() || begin == null) return;
        var sql = SPACE.matcher(statement.getRenderedSql()).replaceAll(" ").strip();
        var span = traces.builder(summary(sql), SpanKind.CLIENT, work)
                .setStartTimestamp(begin)
                .setAttribute(SYSTEM, "postgresql")
                .setAttribute(TEXT, sql)
                .startSpan();
        if (thrown != null) {
            span.setStatus(StatusCode.ERROR);
            if (thrown.getSQLState() != null) span.setAttribute(STATE, thrown.getSQLState());
        }
        var end = statement.getCompletionMoment();
        span.end(end == null ? Instant.now() : end);
    }

    /// What a statement does, and to which table: `SELECT scenario`.
    private static String summary(String sql) {
        var verb = sql.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        var table = TABLE.matcher(sql);
        return table.find() ? verb + " " + table.group(1) : verb;
    }
}
