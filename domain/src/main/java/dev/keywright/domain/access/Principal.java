package dev.keywright.domain.access;

import dev.keywright.domain.member.User;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as it is remembered: the name is the one at that time.
 *
 * @param id null for the system itself
 */
public record Principal(Kind kind, @Nullable UUID id, String name) {

    /** What sort of principal. */
    public enum Kind {
        USER,
        API_KEY,
        /** Keywright itself: what a schedule or the command line did. */
        SYSTEM
    }

    /** Keywright itself. */
    public static final Principal SYSTEM = new Principal(Kind.SYSTEM, null, "keywright");

    public static Principal of(User user) {
        return new Principal(Kind.USER, user.id().value(), user.label());
    }

    public static Principal of(ClientId key, String name) {
        return new Principal(Kind.API_KEY, key.value(), name);
    }

    /** Whether this is that key. */
    public boolean isKey(ClientId key) {
        return kind == Kind.API_KEY && key.value().equals(id);
    }
}
