package dev.keywright.domain.role;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A role that a workspace defined for itself. It never makes an Owner, whatever it holds.
 *
 * @param name 1 to 80 letters of ASCII, digits, spaces, dots, underscores and hyphens, the first a letter or digit: no such name looks like
 *     another one, and each can stand in a path
 * @param scopes all it holds
 */
public record CustomRole(RoleName name, SortedSet<Scope> scopes) implements Role {

    /** How many a workspace may have. */
    public static final int MAX_PER_WORKSPACE = 100;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9 ._-]*");

    /** @throws IllegalArgumentException if the name isn't one for a custom role; the message says why */
    public CustomRole {
        requireGoodName(name);
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
    }

    /**
     * The name of a custom role, in lower case.
     *
     * @throws IllegalArgumentException if it isn't one; the message says why
     */
    public static RoleName parseName(String text) {
        RoleName name = new RoleName(text);
        requireGoodName(name);
        return name;
    }

    private static void requireGoodName(RoleName name) {
        if (!NAME.matcher(name.value()).matches()) {
            throw new IllegalArgumentException(
                    "must begin with a letter or digit, and have only letters of ASCII, digits,"
                            + " spaces, dots, underscores and hyphens");
        }
    }

    @Override
    public boolean isOwner() {
        return false;
    }
}
