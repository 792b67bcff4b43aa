package dev.keywright.domain.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a new key of either kind is made of.
 *
 * @param secret its first client secret
 * @param expiresAt when it shall end, or null for never
 * @param now when it is made
 */
public record NewKey(
        ClientId clientId,
        Name name,
        Description description,
        KeySecret secret,
        @Nullable Instant expiresAt,
        Instant now) {

    /** @throws ApiKeyRefusal.ExpiryOutOfRange as {@link ExpiryPolicy} has it */
    public NewKey {
        ExpiryPolicy.check(expiresAt, now);
    }

    Lifecycle lifecycle() {
        return Lifecycle.begin(now, expiresAt);
    }
}
