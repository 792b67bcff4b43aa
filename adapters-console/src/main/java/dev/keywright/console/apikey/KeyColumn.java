package dev.keywright.console.apikey;

import dev.keywright.application.apikey.KeyOrder;
import java.util.List;

/**
 * The head of a column of the list of keys.
 *
 * @param address the list sorted by it, or empty if it can't be
 * @param sorted what {@code aria-sort} says, or empty if the list isn't sorted by it
 */
public record KeyColumn(String label, String address, String sorted) {

    static List<KeyColumn> all(KeyFilter filter, String list) {
        return List.of(
                sortable("Name", KeyOrder.By.NAME, filter, list),
                plain("Status"),
                plain("Type"),
                plain("Role"),
                plain("Client ID"),
                sortable("Created", KeyOrder.By.CREATED, filter, list),
                sortable("Last used", KeyOrder.By.LAST_USED, filter, list),
                sortable("Expires", KeyOrder.By.EXPIRES, filter, list));
    }

    private static KeyColumn plain(String label) {
        return new KeyColumn(label, "", "");
    }

    private static KeyColumn sortable(String label, KeyOrder.By by, KeyFilter filter, String list) {
        String address = filter.sortedBy(filter.sort().chosen(by)).address(list, null);
        return new KeyColumn(label, address, filter.sort().ariaSort(by));
    }

    public boolean isSortable() {
        return !address.isEmpty();
    }

    public boolean isSorted() {
        return !sorted.isEmpty();
    }
}
