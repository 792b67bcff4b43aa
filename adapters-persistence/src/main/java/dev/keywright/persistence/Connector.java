package dev.keywright.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections for a pool. While the database can't be reached it goes on trying, ten times a second: a pool that is told of each
 * failure tries at ever longer intervals, in the end of five seconds, and would use a database that is back too late.
 */
final class Connector implements DataSource {

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** After so long the pool is told, so that it looks whether it still wants the connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CONNECTION_EXCEPTION_CLASS = "08";
    private static final String CANNOT_CONNECT_NOW = "57P03";

    private final String url;
    private final Properties properties;

    Connector(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, properties);
            } catch (SQLException failure) {
                if (!mayPass(failure) || System.nanoTime() - giveUpAt >= 0) {
                    throw failure;
                }
            }
            pause();
        }
    }

    /** A wrong password doesn't become right. */
    private static boolean mayPass(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(CONNECTION_EXCEPTION_CLASS) || state.equals(CANNOT_CONNECT_NOW));
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The pool was closed.", e);
        }
    }

    /** @throws SQLFeatureNotSupportedException always: there is one user */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("connections are made for one user only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {}

    /** The driver's own properties say how long connecting may take. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
