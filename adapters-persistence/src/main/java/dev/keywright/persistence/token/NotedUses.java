package dev.keywright.persistence.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.keywright.application.token.TokenLedger.Issuance;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When storage last noted that keys and secrets were used, as it said itself: as long as it wouldn't note another use, nothing need look
 * whether it would. This spares work and decides nothing. Safe for use by many threads.
 */
final class NotedUses {

    /** In which storage notes one use at most. */
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private final Cache<PresentedSecret, Instant> notedAt = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(INTERVAL)
            .build();

    /** Whether storage would note the use of none of them. */
    boolean areAll(List<Issuance> uses, Instant now) {
        return uses.stream().allMatch(use -> isNoted(use, now));
    }

    private boolean isNoted(Issuance use, Instant now) {
        Instant at = notedAt.getIfPresent(PresentedSecret.of(use.secret()));
        return at != null && now.isBefore(at.plus(INTERVAL));
    }

    /** @param at when a use of both the key and the secret had been noted, null if one never was */
    void add(Issuance use, @Nullable OffsetDateTime at) {
        if (at != null) {
            notedAt.put(PresentedSecret.of(use.secret()), at.toInstant());
        }
    }
}
