package dev.vivavoce.runtime.data;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// How long the server's log has not reached its archive, as the server itself counts it: 0 while the newest
/// attempt was a success, and when the server archives nothing. What is not archived is lost with the server's disk.
final class ArchiveDelay implements Database.Measure {
    private static final Duration READ_EVERY = Duration.ofSeconds(30);
    private static final String QUERY = """
            SELECT CASE WHEN last_failed_time > coalesce(last_archived_time, '-infinity')
                THEN extract(epoch FROM clock_timestamp() - coalesce(last_archived_time, stats_reset)) ELSE 0 END
            FROM pg_stat_archiver
            """;

    private long readAt = System.nanoTime() - READ_EVERY.toNanos();
    private volatile double seconds;

    ArchiveDelay(MeterRegistry meters) {
        Gauge.builder("database.archive.delay", this, delay -> delay.seconds)
                .baseUnit("seconds")
                .description("how long the log of the database has not reached its archive")
                .register(meters);
    }

    /// Asks the server, unless it was asked a moment ago.
    @Override
    public void read(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - readAt < READ_EVERY.toNanos()) return;
        readAt = now;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            rows.next();
            seconds = rows.getDouble(1);
        }
    }
}
