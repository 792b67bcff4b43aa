package dev.keywright.bootstrap.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/** Keeps everybody out of a table until it is closed. */
final class TableLock implements AutoCloseable {

    private final String table;
    private final Connection connection;
    private final Statement statement;

    private TableLock(String table, Connection connection) throws SQLException {
        this.table = table;
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    static TableLock take(TestDatabases.Database database, String table) {
        try {
            TableLock lock = new TableLock(
                    table, DriverManager.getConnection(database.url(), database.user(), database.password()));
            lock.connection.setAutoCommit(false);
            lock.statement.execute("lock table " + table + " in access exclusive mode");
            return lock;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until that many statements wait that want to write to the table. */
    void awaitWriters(int waiting) {
        Instant giveUp = Instant.now().plusSeconds(30);
        while (writers() < waiting) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("not enough wait for the table");
            }
        }
    }

    private int writers() {
        try (ResultSet count = statement.executeQuery("select count(*) from pg_locks where not granted"
                + " and mode = 'RowExclusiveLock'"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and relation = '" + table + "'::regclass")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
