package dev.keywright.application.memory;

import dev.keywright.domain.Description;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.Lifecycle;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.apikey.ServiceKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a stored key when a part of it changes. */
final class StoredKey {
    private StoredKey() {}

    /** The stored key with what may change as the value has it. */
    static ApiKey updated(ApiKey stored, ApiKey value) {
        Lifecycle before = stored.lifecycle();
        Lifecycle after = new Lifecycle(
                before.createdAt(),
                before.expiresAt(),
                value.lifecycle().disabledAt(),
                Optional.ofNullable(before.revokedAt()).orElse(value.lifecycle().revokedAt()));
        return with(stored, value.description(), after, secrets(stored, value), stored.lastAuthenticatedAt());
    }

    /** Those that the value adds, and those that are stored, with the value's ends where these are earlier. */
    private static List<KeySecret> secrets(ApiKey stored, ApiKey value) {
        Map<SecretId, KeySecret> known =
                stored.secrets().stream().collect(Collectors.toMap(KeySecret::id, secret -> secret));
        Map<SecretId, KeySecret> given =
                value.secrets().stream().collect(Collectors.toMap(KeySecret::id, secret -> secret));
        return Stream.concat(
                        value.secrets().stream().filter(secret -> !known.containsKey(secret.id())),
                        stored.secrets().stream()
                                .map(secret -> merged(secret, given.getOrDefault(secret.id(), secret))))
                .toList();
    }

    private static KeySecret merged(KeySecret stored, KeySecret value) {
        return new KeySecret(
                stored.id(),
                stored.digest(),
                stored.hint(),
                stored.createdAt(),
                earlier(stored.expiresAt(), value.expiresAt()),
                Optional.ofNullable(stored.endedAt()).orElse(value.endedAt()),
                stored.lastUsedAt());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The stored key after it was used. */
    static ApiKey used(ApiKey stored, List<KeySecret> secrets, Instant lastAuthenticatedAt) {
        return with(stored, stored.description(), stored.lifecycle(), secrets, lastAuthenticatedAt);
    }

    private static ApiKey with(
            ApiKey stored,
            Description description,
            Lifecycle lifecycle,
            List<KeySecret> secrets,
            @Nullable Instant lastAuthenticatedAt) {
        if (stored instanceof PrivateKey own) {
            return new PrivateKey(
                    own.clientId(),
                    own.workspace(),
                    own.user(),
                    own.name(),
                    description,
                    own.createdBy(),
                    lifecycle,
                    secrets,
                    lastAuthenticatedAt);
        }
        return new ServiceKey(
                stored.clientId(),
                stored.workspace(),
                ((ServiceKey) stored).role(),
                stored.name(),
                description,
                stored.createdBy(),
                lifecycle,
                secrets,
                lastAuthenticatedAt);
    }
}
