package dev.keywright.application.apikey;

import dev.keywright.application.Cursor;
import dev.keywright.domain.apikey.ApiKey;
import java.time.Instant;
import java.util.Objects;

/**
 * In which order keys are listed. Those that are alike in it are in the order of their client IDs, ascending or descending as the rest.
 *
 * @param descending whether the newest, or the last of the alphabet, comes first
 */
public record KeyOrder(By by, boolean descending) {

    /** As every list is sorted unless it is asked for otherwise. */
    public static final KeyOrder NEWEST_FIRST = new KeyOrder(By.CREATED, true);

    /** Stands for the time when a key was last used that never was. */
    public static final Instant NEVER_USED = Instant.EPOCH;

    /** Stands for the end of a key that has none: no end can be as far ahead. */
    public static final Instant NEVER_ENDS = Instant.parse("9999-12-31T00:00:00Z");

    /** What keys are sorted by. */
    public enum By {
        /** When the key was created. */
        CREATED,
        /** Its name, whether in upper or lower case, letter by letter as Unicode numbers them. */
        NAME,
        /** When it last got a token; a key that never did comes before all others, ascending. */
        LAST_USED,
        /** When it ends; a key without an end comes after all others, ascending. */
        EXPIRES
    }

    /** Where in a list that is sorted like this the key stands. A name isn't in it: it never changes, so that the key's ID is enough. */
    public Cursor positionOf(ApiKey key) {
        Instant at = switch (by) {
            case CREATED, NAME -> key.lifecycle().createdAt();
            case LAST_USED -> Objects.requireNonNullElse(key.lastAuthenticatedAt(), NEVER_USED);
            case EXPIRES -> Objects.requireNonNullElse(key.lifecycle().expiresAt(), NEVER_ENDS);
        };
        return new Cursor(at, key.clientId().value());
    }
}
