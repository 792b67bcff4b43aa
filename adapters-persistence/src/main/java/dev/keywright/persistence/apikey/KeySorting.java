package dev.keywright.persistence.apikey;

import dev.keywright.application.Cursor;
import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.persistence.internal.Conditions;

/** How keys are sorted in SQL, as {@link KeyOrder} has it. Its texts are constants. */
final class KeySorting {

    static final KeySorting NEWEST_FIRST = of(KeyOrder.NEWEST_FIRST);

    /** Where the page before ended, of names: the position has the key's ID only. */
    private static final String PLACE_OF_NAME =
            "(select p.name_folded, p.client_id from api_key p where p.client_id = :after_id and p.workspace_id = :workspace)";

    private static final String PLACE = "(:after_at, :after_id)";

    private final KeyOrder.By by;
    private final boolean descending;

    private KeySorting(KeyOrder.By by, boolean descending) {
        this.by = by;
        this.descending = descending;
    }

    static KeySorting of(KeyOrder order) {
        return new KeySorting(order.by(), order.descending());
    }

    /** To stand after {@code order by}. */
    String sql() {
        String direction = descending ? " desc" : "";
        return column() + direction + ", k.client_id" + direction;
    }

    private String column() {
        return switch (by) {
            case CREATED -> "k.created_at";
            case NAME -> "k.name_folded collate \"C\"";
            case LAST_USED -> "coalesce(k.last_authenticated_at, timestamptz '" + KeyOrder.NEVER_USED + "')";
            case EXPIRES -> "coalesce(k.expires_at, timestamptz '" + KeyOrder.NEVER_ENDS + "')";
        };
    }

    /** Only what comes after the page before, of keys whose workspace is bound. */
    void addPosition(PageRequest page, Conditions wanted) {
        Cursor after = page.after();
        if (after == null) {
            return;
        }
        String place = by == KeyOrder.By.NAME ? PLACE_OF_NAME : PLACE;
        if (by != KeyOrder.By.NAME) {
            wanted.bind("after_at", after.at());
        }
        wanted.and("(" + column() + ", k.client_id) " + (descending ? "<" : ">") + " " + place, "after_id", after.id());
    }
}
