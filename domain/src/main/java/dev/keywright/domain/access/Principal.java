package dev.keywright.domain.access;

import dev.keywright.domain.member.User;
import dev.keywright.domain.workspace.Workspace;
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
        /** Another workspace, as an integration's other side knows it: who it was there is that one's own. */
        WORKSPACE,
        /** Keywright itself: what a schedule or the command line did. */
        SYSTEM
    }

    /** Keywright itself. */
    public static final Principal SYSTEM = new Principal(Kind.SYSTEM, null, "keywright");

    public static Principal of(User user) {
        return new Principal(Kind.USER, user.id().value(), user.label());
    }

    public static Principal of(Workspace workspace) {
        return new Principal(
                Kind.WORKSPACE, workspace.id().value(), workspace.name().value());
    }

    public static Principal of(ClientId key, String name) {
        return new Principal(Kind.API_KEY, key.value(), name);
    }

    /** Whether this is that key. */
    public boolean isKey(ClientId key) {
        return kind == Kind.API_KEY && key.value().equals(id);
    }
}
