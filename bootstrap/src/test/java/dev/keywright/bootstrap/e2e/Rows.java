package dev.keywright.bootstrap.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in a database, as text. */
public final class Rows {

    private Rows() {}

    /** All rows of all tables, by table; those of partitions by the table that they are part of. What a schedule sums isn't among them. */
    static Map<String, List<String>> all(TestDatabases.Database database) {
        Map<String, List<String>> rows = new TreeMap<>();
        String tables = "select relname from pg_class"
                + " where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition"
                + " and relname not in ('token_usage', 'token_usage_progress')";
        for (String table : query(database, tables)) {
            rows.put(table, query(database, "select t::text from \"" + table + "\" t order by 1"));
        }
        return rows;
    }

    /** As {@link #all}, but for the audit trail, which refusals add to. */
    static Map<String, List<String>> ofState(TestDatabases.Database database) {
        Map<String, List<String>> rows = all(database);
        rows.remove("audit_event");
        return rows;
    }

    /** How many audit events a workspace's trail has. */
    static int auditEvents(TestDatabases.Database database, String workspace) {
        return query(database, "select id from audit_event where workspace_id = '" + workspace + "'")
                .size();
    }

    /** The first column of what the query finds. */
    public static List<String> query(TestDatabases.Database database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
