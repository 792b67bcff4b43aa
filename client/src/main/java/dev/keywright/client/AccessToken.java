package dev.keywright.client;

import java.time.Instant;
import java.util.Set;

/** A bearer token (RFC 6750). Its {@code toString} doesn't show it. */
public final class AccessToken {
    private final String value;
    private final Instant expiresAt;
    private final Set<String> scopes;

    AccessToken(String value, Instant expiresAt, Set<String> scopes) {
        this.value = value;
        this.expiresAt = expiresAt;
        this.scopes = Set.copyOf(scopes);
    }

    /** The token itself. Who calls this answers for where it goes. */
    public String value() {
        return value;
    }

    /** When it ends, by this machine's clock, counted from before it was asked for. It may be revoked before. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** What it is for, as the server said; empty if it didn't say. */
    public Set<String> scopes() {
        return scopes;
    }

    @Override
    public String toString() {
        return "AccessToken[expiresAt=" + expiresAt + "]";
    }
}
