package dev.keywright.console.apikey;

import dev.keywright.application.apikey.KeyOrder;
import java.util.List;
import java.util.Optional;

/**
 * An order in which the list of keys can be shown.
 *
 * @param value as the address holds it
 * @param label as people read it
 * @param order what it is
 */
public record KeySort(String value, String label, KeyOrder order) {

    /** The order that needn't be said. */
    static final KeySort USUAL = new KeySort("-created", "Newest first", KeyOrder.NEWEST_FIRST);

    /** All that there are. */
    static final List<KeySort> ALL = List.of(
            USUAL,
            of("created", "Oldest first", KeyOrder.By.CREATED, false),
            of("name", "Name, A to Z", KeyOrder.By.NAME, false),
            of("-name", "Name, Z to A", KeyOrder.By.NAME, true),
            of("-used", "Last used, latest first", KeyOrder.By.LAST_USED, true),
            of("used", "Last used, longest ago first", KeyOrder.By.LAST_USED, false),
            of("expires", "Expires, soonest first", KeyOrder.By.EXPIRES, false),
            of("-expires", "Expires, latest first", KeyOrder.By.EXPIRES, true));

    private static KeySort of(String value, String label, KeyOrder.By by, boolean descending) {
        return new KeySort(value, label, new KeyOrder(by, descending));
    }

    static Optional<KeySort> find(String value) {
        return ALL.stream().filter(sort -> sort.value().equals(value)).findFirst();
    }

    /** The order that is had by choosing a column: the other way round if the list is sorted by it, else as it is usually wanted. */
    KeySort chosen(KeyOrder.By by) {
        return ALL.stream()
                .filter(sort -> sort.order().by() == by && !sort.equals(this))
                .findFirst()
                .orElseThrow();
    }

    /** What a column's head says of the order in {@code aria-sort}, or nothing. */
    String ariaSort(KeyOrder.By by) {
        if (order.by() != by) {
            return "";
        }
        return order.descending() ? "descending" : "ascending";
    }
}
