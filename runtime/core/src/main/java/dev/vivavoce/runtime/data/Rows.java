package dev.vivavoce.runtime.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/// Instants in columns of type `timestamptz`. PostgreSQL stores microseconds. Finer digits are dropped when an
/// instant is bound, because the driver would round them up, into the future.
///
/// Stores bind an [Instant] directly: [Database] registers the conversion.
public final class Rows {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Rows() {}

    /// Whether a column takes the instant: one of the years 1 to 9999, which are those of messages, too.
    public static boolean take(Instant at) {
        return !at.isBefore(FIRST) && at.isBefore(END);
    }

    /// For a column that is `NOT NULL`.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /// Binds an [Instant] as `timestamptz`, whatever the time zone of the JVM.
    static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            var bound = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, bound);
        }
    }
}
