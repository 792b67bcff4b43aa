package dev.keywright.cli.output;

import java.util.Locale;

/** How a command prints that makes credentials. */
enum CredentialFormat {
    /** For people. */
    TABLE,
    /** As the server answers, whole. */
    JSON,
    /** Lines that a shell can source. */
    ENV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
