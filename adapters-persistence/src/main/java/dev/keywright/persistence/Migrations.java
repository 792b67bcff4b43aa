package dev.keywright.persistence;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.persistence.internal.ConnectionFailures;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings the schema up to date, and never anything else: nothing here can remove what is stored. */
final class Migrations {

    private static final int CONNECT_TIMEOUT_SECONDS = 2;

    private Migrations() {}

    static void run(DatabaseSettings settings) {
        DataSource dataSource = dataSource(settings);
        if (isUpToDate(dataSource)) {
            return;
        }
        try {
            flyway(dataSource).migrate();
        } catch (FlywayException e) {
            if (ConnectionFailures.isOne(e)) {
                throw new StorageUnavailable(
                        "The database stopped answering while its schema was brought up to date.", e);
            }
            throw e;
        }
    }

    /** Connections of their own, without the pool's limit on how long a statement may take. */
    private static DataSource dataSource(DatabaseSettings settings) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        dataSource.setTcpKeepAlive(true);
        dataSource.setApplicationName("keywright-migration");
        if (settings.user() != null) {
            dataSource.setUser(settings.user());
        }
        if (settings.password() != null) {
            dataSource.setPassword(settings.password().reveal());
        }
        dataSource.setUrl(settings.url());
        return dataSource;
    }

    private static boolean isUpToDate(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return isUpToDate(connection);
        } catch (SQLException e) {
            throw new StorageUnavailable("Can't connect to the database: " + e.getMessage(), e);
        }
    }

    /** False where that can't be told, for Flyway to say why. */
    private static boolean isUpToDate(Connection connection) throws SQLException {
        try {
            return SchemaHistory.read(connection).isOfThisRelease();
        } catch (SQLException e) {
            if (ConnectionFailures.isOne(e)) {
                throw e;
            }
            return false;
        }
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + SchemaHistory.MIGRATIONS)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .loggers("slf4j")
                .load();
    }
}
