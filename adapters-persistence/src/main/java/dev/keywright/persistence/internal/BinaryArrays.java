package dev.keywright.persistence.internal;

import java.util.List;
import org.jdbi.v3.core.argument.Argument;

/**
 * Arrays that the driver sends as bytes, for it goes by the class of the array. As text, writing and reading them cost as much as the rows
 * that they ask for.
 */
public final class BinaryArrays {

    private BinaryArrays() {}

    /** As {@code integer[]}. */
    public static Argument ofIntegers(List<Integer> values) {
        return argument("int4", values.toArray(Integer[]::new));
    }

    /** As {@code bigint[]}. */
    public static Argument ofLongs(List<Long> values) {
        return argument("int8", values.toArray(Long[]::new));
    }

    /** As {@code bytea[]}. */
    public static Argument ofBytes(List<byte[]> values) {
        return argument("bytea", values.toArray(byte[][]::new));
    }

    private static Argument argument(String type, Object[] values) {
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }
}
