package dev.keywright.domain.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a key was made and what ended it. Revoked is for ever, and so is expired: nothing extends a key's life.
 *
 * @param expiresAt from when on it no longer works, or null for never
 * @param disabledAt since when it is stopped for a while, or null
 * @param revokedAt since when it is revoked, or null
 */
public record Lifecycle(
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant disabledAt,
        @Nullable Instant revokedAt) {

    static Lifecycle begin(Instant now, @Nullable Instant expiresAt) {
        return new Lifecycle(now, expiresAt, null, null);
    }

    /** Revoked, whatever else it is; else expired; else disabled; else active. */
    public KeyStatus status(Instant now) {
        if (revokedAt != null) {
            return KeyStatus.REVOKED;
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return KeyStatus.EXPIRED;
        }
        return disabledAt == null ? KeyStatus.ACTIVE : KeyStatus.DISABLED;
    }

    Lifecycle revoked(Instant now) {
        return revokedAt == null ? new Lifecycle(createdAt, expiresAt, disabledAt, now) : this;
    }

    /** Stopped until it is enabled; it keeps the time at which it was disabled first. */
    Lifecycle disabled(Instant now) {
        requireNotEnded(now);
        return disabledAt == null ? new Lifecycle(createdAt, expiresAt, now, revokedAt) : this;
    }

    Lifecycle enabled(Instant now) {
        requireNotEnded(now);
        return new Lifecycle(createdAt, expiresAt, null, revokedAt);
    }

    /** @throws ApiKeyRefusal.KeyEnded if it is revoked or expired */
    void requireNotEnded(Instant now) {
        KeyStatus status = status(now);
        if (status == KeyStatus.REVOKED || status == KeyStatus.EXPIRED) {
            throw new ApiKeyRefusal.KeyEnded(status);
        }
    }
}
