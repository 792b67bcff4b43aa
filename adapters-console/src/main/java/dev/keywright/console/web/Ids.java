package dev.keywright.console.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they are in addresses and forms. */
public final class Ids {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /** The id that this is the text of, if it is one. */
    public static Optional<UUID> find(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
