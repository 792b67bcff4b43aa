package dev.keywright.persistence.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A query of the token path. It is run without Jdbi, which would find out each time anew how to bind what it is given: that took more time than
 * all else on this side of the connection.
 */
public final class FrequentStatement {

    /** {@code :name}; two colons are a cast. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+)");

    private final String sql;
    private final List<String> parameters;

    /** @param sql with parameters as {@code :name}, which may be there several times */
    public FrequentStatement(String sql) {
        this.sql = PARAMETER.matcher(sql).replaceAll("?");
        this.parameters = PARAMETER
                .matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Takes a row of the answer, and doesn't move on to the next. */
    @FunctionalInterface
    public interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    /** @param values by the names of the parameters; others are ignored */
    void run(Connection connection, Map<String, Parameter> values, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Objects.requireNonNull(values.get(parameters.get(i)), parameters.get(i))
                        .set(i + 1, statement);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
