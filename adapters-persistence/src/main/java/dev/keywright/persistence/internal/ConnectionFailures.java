package dev.keywright.persistence.internal;

import dev.keywright.application.StorageUnavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that can't be used for now from a statement that is wrong (PostgreSQL's manual, appendix A). */
public final class ConnectionFailures {

    private static final String CONNECTION_EXCEPTION_CLASS = "08";

    private static final Set<String> STATES = Set.of(
            "25006", // read-only: the primary became a standby
            "53300", // too many connections
            "57P01", // shut down by an administrator
            "57P02", // crashed
            "57P03", // starting up or shutting down
            "57P05"); // idle for too long

    private ConnectionFailures() {}

    /** Whether this failure, or what caused it, is one of the connection. */
    public static boolean isOne(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectionException || cause instanceof IOException || isOfConnection(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The failure as the ports' callers know it. */
    public static StorageUnavailable toStorageUnavailable(Throwable failure) {
        return new StorageUnavailable("The database can't be reached or stopped answering.", failure);
    }

    private static boolean isOfConnection(Throwable cause) {
        if (cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException) {
            return true;
        }
        return cause instanceof SQLException failure && isOfConnection(failure.getSQLState());
    }

    private static boolean isOfConnection(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith(CONNECTION_EXCEPTION_CLASS) || STATES.contains(sqlState));
    }
}
