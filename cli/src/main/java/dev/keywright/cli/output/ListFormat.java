package dev.keywright.cli.output;

import java.util.Locale;

/** How a command prints. */
enum ListFormat {
    /** For people. */
    TABLE,
    /** As the server answers, whole. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
