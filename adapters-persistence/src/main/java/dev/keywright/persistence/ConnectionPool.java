package dev.keywright.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How connections are made and kept, so that a database that is down is told within a second, and used again once it is back. */
final class ConnectionPool {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
    private static final long CONNECTION_TIMEOUT_MILLIS = 400;
    private static final long VALIDATION_TIMEOUT_MILLIS = 300;

    /** Each costs a sign-in, thousands of digests mostly, and a process of the database's: a start can't pay for all at once. */
    private static final int OPENED_AHEAD = 2;

    private ConnectionPool() {}

    /** Connections for transactions. They are opened in the background, whether the database can be reached yet or not. */
    static HikariDataSource open(DatabaseSettings settings) {
        Properties driver = driverProperties(settings, "keywright");
        driver.setProperty("socketTimeout", "5");
        return new HikariDataSource(config("transactions", settings, driver, settings.poolSize()));
    }

    /**
     * Connections that transactions never take, for statements that are answered from indexes alone, in a millisecond or so. They are planned
     * once, without looking at what they are asked, and so that the plan is right however large the tables grow: joins are made in the order
     * in which they are written, each by an index.
     */
    static HikariDataSource openTokenPath(DatabaseSettings settings, int size) {
        Properties driver = driverProperties(settings, "keywright token path");
        driver.setProperty("socketTimeout", "2");
        driver.setProperty("prepareThreshold", "1");
        HikariConfig config = config("token path", settings, driver, size);
        config.setConnectionInitSql("""
                set plan_cache_mode = force_generic_plan;
                set enable_hashjoin = off;
                set enable_mergejoin = off;
                set enable_seqscan = off;
                set enable_bitmapscan = off;
                set enable_material = off;
                set join_collapse_limit = 1;
                set jit = off
                """);
        return new HikariDataSource(config);
    }

    /** Opens in the background all connections that the pool may have, and keeps as many from now on. */
    static void fill(HikariDataSource pool) {
        pool.getHikariConfigMXBean().setMinimumIdle(pool.getMaximumPoolSize());
        try {
            // The pool looks for what it lacks when it has lost one, and else twice a minute.
            pool.evictConnection(pool.getConnection());
        } catch (SQLException e) {
            LOG.debug("The connections of {} will be opened later", pool.getPoolName(), e);
        }
    }

    private static HikariConfig config(String name, DatabaseSettings settings, Properties driver, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(new Connector(settings.url(), driver));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(OPENED_AHEAD);
        config.setIdleTimeout(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setValidationTimeout(VALIDATION_TIMEOUT_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setExceptionOverride(new LeaveStandby());
        return config;
    }

    private static Properties driverProperties(DatabaseSettings settings, String applicationName) {
        Properties properties = credentials(settings);
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("connectTimeout", "2");
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
