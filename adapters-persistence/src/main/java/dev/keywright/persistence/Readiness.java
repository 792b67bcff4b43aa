package dev.keywright.persistence;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.persistence.internal.AsyncStatements;
import dev.keywright.persistence.internal.Database;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database for a sign of life, on a thread of its own: a connection that hangs must not keep whoever asks. */
final class Readiness implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final long TIMEOUT_MILLIS = 800;
    private static final int MAX_WAITING = 16;

    private final Database database;
    private final AsyncStatements statements = new AsyncStatements("keywright-readiness", 1, MAX_WAITING);

    Readiness(Database database) {
        this.database = database;
    }

    boolean check() {
        try {
            return statements
                    .submit(() -> database.with(handle -> handle.execute("select 1")))
                    .thenApply(answered -> true)
                    .toCompletableFuture()
                    .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof StorageUnavailable)) {
                LOG.error("The database was reached, and something else is wrong.", e.getCause());
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        statements.close();
    }
}
