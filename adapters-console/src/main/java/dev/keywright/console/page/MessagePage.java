package dev.keywright.console.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that only says something.
 *
 * @param text what, and what to do next
 * @param requestId for whoever runs the server, or null
 * @param way where to go from here
 */
public record MessagePage(
        Shell shell, String text, @Nullable String requestId, Way way) {

    /** A link. */
    public record Way(String label, String address) {}
}
