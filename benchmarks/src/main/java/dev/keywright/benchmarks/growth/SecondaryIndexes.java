package dev.keywright.benchmarks.growth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The indexes of a table other than its primary key, and its references to other tables: taken away while the table is filled, since to make
 * them of all rows at once takes a fraction of the time. The database itself tells which there are.
 */
final class SecondaryIndexes {

    private static final String CONSTRAINTS = """
            select conname,
                format('alter table %s drop constraint %I', conrelid::regclass, conname),
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where conrelid = ?::regclass and contype in ('u', 'f')
            order by contype desc, conname
            """;
    private static final String INDEXES = """
            select c.relname, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where i.indrelid = ?::regclass
                and not exists (select 1 from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))
            order by c.relname
            """;

    private final Connection connection;
    private final List<Definition> dropped;

    private record Definition(String name, String drop, String create) {}

    private SecondaryIndexes(Connection connection, List<Definition> dropped) {
        this.connection = connection;
        this.dropped = dropped;
    }

    static SecondaryIndexes drop(Connection connection, List<String> tables) throws SQLException {
        List<Definition> found = new ArrayList<>();
        for (String table : tables) {
            found.addAll(read(connection, INDEXES, table));
            found.addAll(read(connection, CONSTRAINTS, table));
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("there are no indexes on " + tables);
        }
        SecondaryIndexes indexes = new SecondaryIndexes(connection, found);
        for (Definition each : found) {
            indexes.execute(each.drop());
        }
        return indexes;
    }

    private static List<Definition> read(Connection connection, String query, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                List<Definition> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Definition(row.getString(1), row.getString(2), row.getString(3)));
                }
                return found;
            }
        }
    }

    void restore(Steps steps) throws SQLException {
        execute("set maintenance_work_mem = '512MB'");
        for (Definition each : dropped) {
            steps.run(each.name(), () -> execute(each.create()));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
