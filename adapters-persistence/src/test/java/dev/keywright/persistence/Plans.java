package dev.keywright.persistence;

import dev.keywright.persistence.internal.Database;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How PostgreSQL answers what the adapters ask. */
final class Plans {

    /** A value for each type of parameter. The times are of one partition. */
    private static final Map<String, String> ARGUMENTS = Map.of(
            "integer", "51",
            "text", "''",
            "integer[]", "array[0]",
            "uuid", "gen_random_uuid()",
            "uuid[]", "array[gen_random_uuid()]",
            "bigint[]", "array[1930644000]",
            "bytea[]", "array['\\x00'::bytea]",
            "timestamp with time zone", "'2031-03-07 10:00+00'");

    private Plans() {}

    /** The plan of the statement whose text is like that pattern, which a connection of the pool's one has prepared. */
    static String of(Database asked, String pattern) {
        return asked.with(handle -> {
            Prepared statement = handle.createQuery(
                            "select name, parameter_types::text[] as types from pg_prepared_statements"
                                    + " where statement like :pattern")
                    .bind("pattern", pattern)
                    .map((row, context) -> new Prepared(row.getString("name"), List.of((String[])
                            row.getArray("types").getArray())))
                    .list()
                    .get(0);
            return String.join(
                    "\n",
                    handle.createQuery("explain (costs off) execute " + statement.call())
                            .mapTo(String.class)
                            .list());
        });
    }

    private record Prepared(String name, List<String> types) {

        String call() {
            return "\"" + name + "\"" + types.stream().map(ARGUMENTS::get).collect(Collectors.joining(", ", " (", ")"));
        }
    }
}
