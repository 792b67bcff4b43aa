package dev.keywright.persistence.internal;

import dev.keywright.application.Cursor;
import dev.keywright.application.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query, as many as were asked for: what isn't asked for isn't in the statement, so that the planner sees which index
 * serves it. The texts are constants; what a caller gave is only ever bound.
 */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition with one parameter. */
    public Conditions and(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** A condition without a parameter of its own. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A parameter that more than one condition needs, or one of several that one needs. */
    public Conditions bind(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** A condition that holds for every row if the value is null. */
    public Conditions andIfPresent(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition, parameter, value);
    }

    /** Only what comes after the page before, of a list that is sorted by these two columns, both descending. */
    public Conditions andAfter(PageRequest page, String at, String id) {
        Cursor after = page.after();
        if (after == null) {
            return this;
        }
        parameters.put("after_at", after.at());
        return and("(" + at + ", " + id + ") < (:after_at, :after_id)", "after_id", after.id());
    }

    /** The parameter of {@code limit}: one more than the page holds, as {@link dev.keywright.application.Page#of} wants it. */
    public static int limit(PageRequest page) {
        return page.limit() + 1;
    }

    /** All of them, to stand after {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n  and ", conditions);
    }

    public Query bindTo(Query query) {
        return query.bindMap(parameters);
    }
}
