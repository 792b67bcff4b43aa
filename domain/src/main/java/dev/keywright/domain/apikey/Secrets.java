package dev.keywright.domain.apikey;

import dev.keywright.domain.access.SecretId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a key's secrets. */
final class Secrets {

    private Secrets() {}

    /** With another one before them, and their own end according to the rotation. */
    static List<KeySecret> rotated(List<KeySecret> secrets, KeySecret added, Rotation rotation, Instant now) {
        List<KeySecret> live =
                secrets.stream().filter(secret -> secret.isLive(now)).toList();
        if (live.size() >= Rotation.MAX_LIVE_SECRETS && !rotation.endsOlderAtOnce()) {
            throw new ApiKeyRefusal.TooManySecrets(live.stream()
                    .min(Comparator.comparing(KeySecret::createdAt))
                    .orElseThrow());
        }
        return Stream.concat(Stream.of(added), secrets.stream().map(secret -> outgoing(secret, rotation, now)))
                .toList();
    }

    private static KeySecret outgoing(KeySecret secret, Rotation rotation, Instant now) {
        if (!secret.isLive(now)) {
            return secret;
        }
        return rotation.endsOlderAtOnce() ? secret.ended(now) : secret.expiringBy(rotation.olderEndBy(now));
    }

    static List<KeySecret> withEnded(List<KeySecret> secrets, SecretId ended, Instant now) {
        if (secrets.stream().noneMatch(secret -> secret.id().equals(ended))) {
            throw new ApiKeyRefusal.SecretNotFound();
        }
        return secrets.stream()
                .map(secret -> secret.id().equals(ended) && secret.isLive(now) ? secret.ended(now) : secret)
                .toList();
    }
}
