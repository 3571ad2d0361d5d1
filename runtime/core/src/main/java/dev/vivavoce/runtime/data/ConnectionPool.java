package dev.vivavoce.runtime.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The connections of one database. While all of them are used a caller waits up to [#WAIT]; while the server is away
/// it fails at once with SQLSTATE 08001.
final class ConnectionPool implements DataSource, AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(5);
    /// How often a caller without a connection checks whether the server still responds.
    private static final Duration SERVER_CHECKED_EVERY = Duration.ofMillis(500);

    private final ServerConnections server;
    private final HikariDataSource pool;

    /// Connects.
    ConnectionPool(ServerConnections server, String name, int size, Telemetry telemetry) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(server);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(telemetry.meters()));
        config.setConnectionTimeout(SERVER_CHECKED_EVERY.toMillis());
        config.setInitializationFailTimeout(20_000);
        this.server = server;
        this.pool = new HikariDataSource(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long until = System.nanoTime() + WAIT.toNanos();
        while (true) {
            if (!server.answers()) throw new SQLTransientConnectionException("the server does not answer", "08001");
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException busy) {
                if (System.nanoTime() - until > 0) throw busy;
            }
        }
    }

    @Override
    public void close() {
        server.close();
        pool.close();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is fixed");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
