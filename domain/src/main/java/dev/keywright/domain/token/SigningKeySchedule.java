package dev.keywright.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When signing keys begin and end. A key is published before it signs, so that whoever caches the key set knows it in time; and it is
 * kept after its successor began, so that the tokens it signed can be verified as long as they live.
 *
 * <p>All times are the database's: no node's clock decides.
 *
 * @param rotationPeriod how long a key signs before the schedule replaces it
 */
public record SigningKeySchedule(Duration rotationPeriod) {

    /** How long a key is published before it signs, and how long others may cache the key set at most. */
    public static final Duration PUBLICATION_LEAD = Duration.ofHours(1);

    /** How far clocks may be apart. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** How long a key is kept once its successor signs: a token's life, the skew of clocks, and the caching of the key set. */
    public static final Duration RETENTION =
            AccessToken.LIFETIME.plus(CLOCK_SKEW).plus(PUBLICATION_LEAD);

    /** @throws IllegalArgumentException if the period is shorter than a day */
    public SigningKeySchedule {
        if (rotationPeriod.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("signing keys rotate at most once a day");
        }
    }

    /** The key that signs now: of those active, the one that became so last. */
    public static Optional<SigningKey> signing(Collection<SigningKey> keys, Instant databaseTime) {
        return keys.stream()
                .filter(key -> key.isActive(databaseTime))
                .max(Comparator.comparing(SigningKey::activatesAt)
                        .thenComparing(key -> key.id().value()));
    }

    /** Whether the schedule asks for a new key: there is none, the newest is of another algorithm, or is old enough. */
    public boolean isDue(Collection<SigningKey> keys, SigningAlgorithm wanted, Instant databaseTime) {
        return keys.stream()
                .max(Comparator.comparing(SigningKey::activatesAt))
                .map(newest -> newest.algorithm() != wanted
                        || !databaseTime.isBefore(
                                newest.activatesAt().plus(rotationPeriod).minus(PUBLICATION_LEAD)))
                .orElse(true);
    }

    /** When a key made now begins to sign: at once if no other can, else after the publication lead. */
    public static Instant activation(Collection<SigningKey> keys, Instant databaseTime) {
        return signing(keys, databaseTime).isEmpty() ? databaseTime : databaseTime.plus(PUBLICATION_LEAD);
    }

    /** The keys that no valid token can have been signed with any more. */
    public static List<SigningKey> outdated(Collection<SigningKey> keys, Instant databaseTime) {
        return signing(keys, databaseTime)
                .map(signing -> databaseTime.isBefore(signing.activatesAt().plus(RETENTION))
                        ? List.<SigningKey>of()
                        : keys.stream()
                                .filter(key -> key.activatesAt().isBefore(signing.activatesAt()))
                                .toList())
                .orElse(List.of());
    }
}
