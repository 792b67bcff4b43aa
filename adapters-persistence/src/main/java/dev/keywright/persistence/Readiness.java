package dev.keywright.persistence;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database for a sign of life, on threads of their own: a connection that hangs must not keep whoever asks. */
final class Readiness {

    /** How many statements run at the same time on each pool of connections. */
    static final int STATEMENTS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private final Gatherer<Boolean, Boolean> transactions;
    private final Gatherer<Boolean, Boolean> tokenPath;

    Readiness(Database transactions, Database tokenPath, Gatherers gatherers) {
        this.transactions = lookingAt(transactions, gatherers);
        this.tokenPath = lookingAt(tokenPath, gatherers);
    }

    private static Gatherer<Boolean, Boolean> lookingAt(Database database, Gatherers gatherers) {
        return gatherers.gatherer(Limits.ofStatements(STATEMENTS), all -> {
            database.use(handle -> handle.execute("select 1"));
            return all;
        });
    }

    boolean check() {
        try {
            return transactions
                    .ask(true)
                    .thenCombine(tokenPath.ask(true), Boolean::logicalAnd)
                    .get();
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
}
