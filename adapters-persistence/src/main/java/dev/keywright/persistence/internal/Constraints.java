package dev.keywright.persistence.internal;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which of the schema's rules a statement broke. */
public final class Constraints {

    private Constraints() {}

    /** Whether the statement failed because it violates the constraint, or the unique index, of that name. */
    public static boolean isViolated(String name, UnableToExecuteStatementException failure) {
        return violated(failure).filter(name::equals).isPresent();
    }

    private static Optional<String> violated(UnableToExecuteStatementException failure) {
        return Optional.ofNullable(failure.getCause())
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .filter(Constraints::isIntegrityViolation)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint);
    }

    private static boolean isIntegrityViolation(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith("23");
    }
}
