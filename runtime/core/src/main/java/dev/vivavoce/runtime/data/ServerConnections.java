package dev.vivavoce.runtime.data;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Opens connections to a PostgreSQL server for the pool, and tracks whether the server responds, so that calls
/// fail at once while it does not.
///
/// While the server is down the pool's own thread waits here instead of in the pool's back-off of several
/// seconds, so the pool has a connection within a tenth of a second after the server is up.
final class ServerConnections implements DataSource, AutoCloseable {
    /// How long closing waits for the thread that connects.
    private static final int CLOSING_SECONDS = 5;

    private static final long TRY_EVERY_MILLIS = 100;
    private static final String INVALID_STATE = "55000";
    private static final String NAME = "ApplicationName";

    private final String url;
    private final Properties properties = new Properties();
    private volatile boolean waiting;
    private volatile boolean answers = true;
    private volatile boolean closed;

    /// @param service names the connections to operators, in `pg_stat_activity`
    ServerConnections(Database.Address address, String service) {
        url = address.url();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().reveal());
        properties.setProperty(NAME, service);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("reWriteBatchedInserts", "true");
    }

    /// From now on the pool waits for a server that is down. At the start that is an error.
    void waitForServer() {
        waiting = true;
    }

    /// False from the first refused connection until the next accepted one.
    boolean answers() {
        return answers;
    }

    /// Returns whether the error means that the server is down: connection lost or refused, starting up or
    /// shutting down.
    static boolean isAway(SQLException thrown) {
        var state = thrown.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                var connection = open();
                answers = true;
                return connection;
            } catch (SQLException thrown) {
                if (!isAway(thrown)) throw thrown;
                answers = false;
                if (!waiting || closed || !paused()) throw thrown;
            }
        }
    }

    /// Opens the connection that notifications arrive on, without waiting. Operators see `speech listener`.
    Connection openListener() throws SQLException {
        var own = new Properties();
        own.putAll(properties);
        own.setProperty(NAME, properties.getProperty(NAME) + " listener");
        return DriverManager.getConnection(url, own);
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    private static boolean paused() {
        try {
            TimeUnit.MILLISECONDS.sleep(TRY_EVERY_MILLIS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is fixed");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return CLOSING_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("not used");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing", INVALID_STATE);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
