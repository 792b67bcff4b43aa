package dev.keywright.persistence.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What a {@link FrequentStatement} is asked with; Jdbi's statements take it too. Arrays are sent as bytes where the driver can, which goes by
 * their class and knows all here but UUIDs: as text, writing and reading them cost as much as the rows that they ask for.
 */
@FunctionalInterface
public interface Parameter extends Argument {

    void set(int position, PreparedStatement statement) throws SQLException;

    @Override
    default void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        set(position, statement);
    }

    /** As {@code timestamptz}. */
    static Parameter of(Instant value) {
        OffsetDateTime written = value.atOffset(ZoneOffset.UTC);
        return (position, statement) -> statement.setObject(position, written);
    }

    /** As {@code integer[]}. */
    static Parameter ofIntegers(Collection<Integer> values) {
        return array("int4", values.toArray(Integer[]::new));
    }

    /** As {@code bigint[]}. */
    static Parameter ofLongs(Collection<Long> values) {
        return array("int8", values.toArray(Long[]::new));
    }

    /** As {@code bytea[]}. */
    static Parameter ofBytes(Collection<byte[]> values) {
        return array("bytea", values.toArray(byte[][]::new));
    }

    /**
     * As {@code uuid[]}.
     *
     * @param id what is sent of each value
     */
    static <T> Parameter ofIds(Collection<T> values, Function<T, UUID> id) {
        return array("uuid", values.stream().map(id).toArray(UUID[]::new));
    }

    private static Parameter array(String type, Object[] values) {
        return (position, statement) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }
}
