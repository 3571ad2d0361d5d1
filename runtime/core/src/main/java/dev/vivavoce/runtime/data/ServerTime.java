package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.clock.AgreedClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/// Asks the server for its time, so that the service's clock agrees with it.
final class ServerTime {
    private static final Duration READ_EVERY = Duration.ofSeconds(30);

    private final AgreedClock clock = new AgreedClock("PostgreSQL", Clock.systemUTC());
    private volatile long readAt = System.nanoTime() - READ_EVERY.toNanos();

    ServerTime(MeterRegistry meters) {
        clock.bindTo(meters);
    }

    AgreedClock clock() {
        return clock;
    }

    /// Asks the server, unless it was asked a moment ago.
    void read(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - readAt < READ_EVERY.toNanos()) return;
        readAt = now;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT clock_timestamp()")) {
            rows.next();
            clock.told(rows.getObject(1, OffsetDateTime.class).toInstant(), now);
        }
    }
}
