package dev.keywright.bootstrap.server;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.bootstrap.StartupFailure;
import dev.keywright.bootstrap.config.Secret;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.postgres.EmbeddedPostgres;
import dev.keywright.persistence.DatabaseSettings;
import dev.keywright.persistence.PostgresStorage;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that the settings ask for: reached, and its schema up to date. */
final class Databases {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Databases() {}

    /** For a server: of the embedded PostgreSQL, this process is then the only user. */
    static PostgresStorage open(Settings settings, Shutdown shutdown) {
        return settings.database().isEmbedded()
                ? open(embedded(shutdown.closes(EmbeddedPostgres.start(settings.data())), settings), settings, shutdown)
                : open(external(settings.database()), settings, shutdown);
    }

    /** For a command that may run beside a server. */
    static PostgresStorage join(Settings settings, Shutdown shutdown) {
        return settings.database().isEmbedded()
                ? open(
                        embedded(shutdown.closes(EmbeddedPostgres.startOrJoin(settings.data())), settings),
                        settings,
                        shutdown)
                : open(external(settings.database()), settings, shutdown);
    }

    private static DatabaseSettings embedded(EmbeddedPostgres postgres, Settings settings) {
        return new DatabaseSettings(
                postgres.jdbcUrl(),
                postgres.user(),
                new DatabaseSettings.Password(postgres.password()),
                settings.database().poolSize());
    }

    private static DatabaseSettings external(Settings.Database database) {
        return new DatabaseSettings(
                database.url().orElseThrow(),
                database.user().orElse(null),
                database.password()
                        .map(Secret::reveal)
                        .map(DatabaseSettings.Password::new)
                        .orElse(null),
                database.poolSize());
    }

    private static PostgresStorage open(DatabaseSettings database, Settings settings, Shutdown shutdown) {
        PostgresStorage storage = shutdown.closes(PostgresStorage.open(database));
        long giveUp = System.nanoTime() + settings.database().startWait().toNanos();
        while (!migrated(storage, giveUp)) {
            shutdown.pause(PAUSE);
        }
        return storage;
    }

    private static boolean migrated(PostgresStorage storage, long giveUp) {
        try {
            storage.migrate();
            return true;
        } catch (StorageUnavailable e) {
            refuseWhatWaitingWontMend(e);
            Duration left = Duration.ofNanos(giveUp - System.nanoTime());
            if (left.isNegative()) {
                throw new StartupFailure(
                        e.getMessage()
                                + " Gave up waiting. Is the database running, and is KEYWRIGHT_DATABASE_URL right?"
                                + " KEYWRIGHT_DATABASE_WAIT_SECONDS says how long to wait.",
                        e);
            }
            LOG.warn("Waiting for the database, another {} s at most. {}", left.toSeconds(), e.getMessage());
            return false;
        }
    }

    private static void refuseWhatWaitingWontMend(StorageUnavailable e) {
        String state =
                e.getCause() instanceof SQLException cause && cause.getSQLState() != null ? cause.getSQLState() : "";
        boolean wrongLogin = state.startsWith("28");
        boolean noSuchDatabase = state.equals("3D000");
        if (wrongLogin || noSuchDatabase) {
            throw new StartupFailure(
                    e.getMessage() + " Check KEYWRIGHT_DATABASE_URL, KEYWRIGHT_DATABASE_USER and"
                            + " KEYWRIGHT_DATABASE_PASSWORD.",
                    e);
        }
    }
}
