package dev.keywright.application.memory;

import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes when a key and its secrets were used, at most once in 10 seconds for each. */
final class KeyUse {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private KeyUse() {}

    static ApiKey noted(ApiKey key, SecretId secret, Instant now) {
        Instant lastAuthenticatedAt = later(key.lastAuthenticatedAt(), now);
        List<KeySecret> secrets = key.secrets().stream()
                .map(kept -> kept.id().equals(secret) ? noted(kept, now) : kept)
                .toList();
        return StoredKey.used(key, secrets, lastAuthenticatedAt);
    }

    private static KeySecret noted(KeySecret secret, Instant now) {
        return new KeySecret(
                secret.id(),
                secret.digest(),
                secret.hint(),
                secret.createdAt(),
                secret.expiresAt(),
                secret.endedAt(),
                later(secret.lastUsedAt(), now));
    }

    static Instant later(@Nullable Instant noted, Instant now) {
        return noted != null && now.isBefore(noted.plus(INTERVAL)) ? noted : now;
    }
}
