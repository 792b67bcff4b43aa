package dev.keywright.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Properties;

/** How connections are made and kept, so that a database that is down is told within a second, and used again once it is back. */
final class ConnectionPool {

    private static final long CONNECTION_TIMEOUT_MILLIS = 800;
    private static final long VALIDATION_TIMEOUT_MILLIS = 500;

    private ConnectionPool() {}

    /** A pool that opens its connections in the background, whether the database can be reached yet or not. */
    static HikariDataSource open(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("keywright");
        config.setJdbcUrl(settings.url());
        config.setDataSourceProperties(driverProperties(settings));
        config.setMaximumPoolSize(settings.poolSize());
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setExceptionOverride(new LeaveStandby());
        return new HikariDataSource(config);
    }

    /** Times in seconds. A statement waits for its answer as long as the slowest one that is right may take, locks included. */
    private static Properties driverProperties(DatabaseSettings settings) {
        Properties properties = credentials(settings);
        properties.setProperty("ApplicationName", "keywright");
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    private static Properties credentials(DatabaseSettings settings) {
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password().reveal());
        }
        return properties;
    }

    /** After a failover, what was the primary refuses to write: the pool must look for the new one. */
    private static final class LeaveStandby implements SQLExceptionOverride {

        private static final String READ_ONLY_TRANSACTION = "25006";

        @java.lang.Override
        public Override adjudicate(SQLException failure) {
            return READ_ONLY_TRANSACTION.equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
