package dev.keywright.persistence;

import org.jspecify.annotations.Nullable;

/**
 * Which database, and how many connections to it.
 *
 * @param url a JDBC URL that begins with {@code jdbc:postgresql:}; what its parameters say goes before Keywright's own choices
 * @param user null if the URL says it
 * @param password null if the URL says it, or the server asks for none
 * @param poolSize how many connections transactions have at most, 2 to 1000; the token path has five of its own besides
 */
public record DatabaseSettings(
        String url, @Nullable String user, @Nullable Password password, int poolSize) {

    private static final String URL_PREFIX = "jdbc:postgresql:";

    /** @throws IllegalArgumentException if the URL isn't one of PostgreSQL, or the pool size is out of range */
    public DatabaseSettings {
        if (!url.startsWith(URL_PREFIX)) {
            throw new IllegalArgumentException("the database's URL must begin with " + URL_PREFIX);
        }
        if (poolSize < 2 || poolSize > 1_000) {
            throw new IllegalArgumentException("the pool must have 2 to 1000 connections, not " + poolSize);
        }
    }

    /** Neither the URL, which may hold a password, nor the password. */
    @Override
    public String toString() {
        return "DatabaseSettings[user=" + user + ", poolSize=" + poolSize + "]";
    }

    /** The database user's password. It has no {@code toString}: {@link #reveal()} is the one way to its text. */
    public static final class Password {

        private final String text;

        public Password(String text) {
            this.text = text;
        }

        /** The password itself. Every call of this method is a place where it may leak. */
        public String reveal() {
            return text;
        }
    }
}
