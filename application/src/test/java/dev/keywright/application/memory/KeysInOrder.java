package dev.keywright.application.memory;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A list of keys in the order that was asked for. */
final class KeysInOrder {
    private static final Comparator<Place> ASCENDING =
            Comparator.comparing(Place::at).thenComparing(Place::name).thenComparing(Place::id);

    private final KeyOrder order;
    private final Tables tables;
    private final Comparator<Place> comparator;

    KeysInOrder(KeyOrder order, Tables tables) {
        this.order = order;
        this.tables = tables;
        this.comparator = order.descending() ? ASCENDING.reversed() : ASCENDING;
    }

    private record Place(Instant at, String name, String id) {}

    Page<ListedKey> page(Stream<ListedKey> keys, PageRequest request) {
        Cursor after = request.after();
        Stream<ListedKey> rest =
                after == null ? keys : keys.filter(key -> comparator.compare(place(key), place(after)) > 0);
        List<ListedKey> found = rest.sorted(Comparator.comparing(this::place, comparator))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request, listed -> order.positionOf(listed.key()));
    }

    private Place place(ListedKey listed) {
        return place(order.positionOf(listed.key()));
    }

    private Place place(Cursor cursor) {
        String id = cursor.id().toString();
        if (order.by() != KeyOrder.By.NAME) {
            return new Place(cursor.at(), "", id);
        }
        ApiKey key = tables.apiKeys.get(new ClientId(cursor.id()));
        return new Place(Instant.EPOCH, key.name().value().toLowerCase(Locale.ROOT), id);
    }
}
