package dev.keywright.persistence.internal;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.persistence.internal.FrequentStatement.RowReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one way to PostgreSQL. Every method throws {@link StorageUnavailable} if the database can't be reached, or stopped answering;
 * whatever else goes wrong, it leaves as it is.
 */
public final class Database {

    private final DataSource dataSource;
    private final Jdbi jdbi;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbi = Jdbi.create(dataSource).installPlugin(new ColumnTypes());
    }

    /** Runs statements as part of the thread's transaction; outside one, each by itself. */
    public <T> T with(Function<Handle, T> statements) {
        return translating(() -> jdbi.withHandle(handle -> {
            requireConnected(handle);
            return statements.apply(handle);
        }));
    }

    /** As {@link #with}, without an answer. */
    public void use(Consumer<Handle> statements) {
        with(handle -> {
            statements.accept(handle);
            return Boolean.TRUE;
        });
    }

    /** Runs the statement by itself, whether or not the thread has a transaction. */
    public void query(FrequentStatement statement, Map<String, Parameter> values, RowReader reader) {
        try (Connection connection = dataSource.getConnection()) {
            statement.run(connection, values, reader);
        } catch (SQLException failure) {
            if (ConnectionFailures.isOne(failure)) {
                throw ConnectionFailures.toStorageUnavailable(failure);
            }
            throw new IllegalStateException("a statement of the token path failed", failure);
        }
    }

    /** Runs the work in a transaction, or as part of the thread's, if it has one. */
    <T> T inTransaction(Supplier<T> work) {
        return translating(() -> jdbi.inTransaction(handle -> {
            T answer = work.get();
            requireConnected(handle);
            return answer;
        }));
    }

    /** The pool closes a connection that has failed: whoever goes on with its transaction must learn so at each further step. */
    private static void requireConnected(Handle handle) {
        try {
            if (handle.getConnection().isClosed()) {
                throw new StorageUnavailable("The transaction's connection to the database was lost.", null);
            }
        } catch (SQLException e) {
            throw ConnectionFailures.toStorageUnavailable(e);
        }
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failure) {
            if (ConnectionFailures.isOne(failure)) {
                throw ConnectionFailures.toStorageUnavailable(failure);
            }
            throw failure;
        }
    }
}
