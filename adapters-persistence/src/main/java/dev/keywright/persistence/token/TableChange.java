package dev.keywright.persistence.token;

import dev.keywright.application.token.LedgerPartitions.Outcome;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A change of tables that are in use, within a transaction. It waits for locks for a moment only, since everybody else who wants the table
 * waits behind it, and takes no longer than that once it has them.
 */
final class TableChange {

    private static final String SAVEPOINT = "table_change";

    private TableChange() {}

    /** Does all of it, or nothing, and leaves the transaction as it was. Fails for reasons that no outcome tells. */
    static Outcome attempt(Handle handle, Runnable change) {
        handle.savepoint(SAVEPOINT);
        try {
            limit("'250ms'", "'500ms'", handle);
            change.run();
            limit("default", "default", handle);
            handle.releaseSavepoint(SAVEPOINT);
            return Outcome.DONE;
        } catch (UnableToExecuteStatementException failure) {
            Outcome outcome = hindrance(failure).orElseThrow(() -> failure);
            handle.rollbackToSavepoint(SAVEPOINT);
            return outcome;
        }
    }

    /** How long each statement may wait for a lock, and how long it may take altogether. */
    private static void limit(String waiting, String altogether, Handle handle) {
        handle.execute("set local lock_timeout to " + waiting);
        handle.execute("set local statement_timeout to " + altogether);
    }

    /** By the codes of PostgreSQL's manual, appendix A. */
    private static Optional<Outcome> hindrance(UnableToExecuteStatementException failure) {
        String state = failure.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
        if (state == null) {
            return Optional.empty();
        }
        return switch (state) {
            case "55P03", "57014", "40P01" -> Optional.of(Outcome.BUSY); // lock or statement timed out, deadlock
            case "42501" -> Optional.of(Outcome.NOT_PERMITTED); // insufficient privilege
            case "23514" -> Optional.of(Outcome.LEFT_TO_DEFAULT); // the default partition has rows of that day
            default -> Optional.empty();
        };
    }
}
