package dev.keywright.domain.apikey;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A key's end, if it has one, is ahead and at most ten years away. */
public final class ExpiryPolicy {

    /** How far ahead a key's end may be. */
    public static final Period MAX_LIFETIME = Period.ofYears(10);

    private ExpiryPolicy() {}

    /** @throws ApiKeyRefusal.ExpiryOutOfRange if the end isn't after now, or is more than ten years after it */
    public static void check(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt == null) {
            return;
        }
        if (!expiresAt.isAfter(now)) {
            throw new ApiKeyRefusal.ExpiryOutOfRange("must be in the future");
        }
        if (expiresAt.isAfter(now.atZone(ZoneOffset.UTC).plus(MAX_LIFETIME).toInstant())) {
            throw new ApiKeyRefusal.ExpiryOutOfRange(
                    "must be at most 10 years ahead; leave it out for a key that doesn't expire");
        }
    }
}
