package dev.keywright.persistence.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.apikey.LiveKey;
import java.util.Optional;

/**
 * What storage told of a secret when it was presented last: most likely what it tells the next time. This lets work begin early and decides
 * nothing. Safe for use by many threads.
 */
final class ToldKeys {

    private static final int REMEMBERED = 10_000;

    private final Cache<PresentedSecret, LiveKey> told =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** The key that was told last, or empty if none was, or nobody presented that secret in a long time. */
    Optional<LiveKey> last(Issuance issuance) {
        return Optional.ofNullable(told.getIfPresent(PresentedSecret.of(issuance.secret())))
                .filter(key -> key.clientId().equals(issuance.key()));
    }

    void remember(Issuance issuance, LiveKey key) {
        PresentedSecret secret = PresentedSecret.of(issuance.secret());
        // Storage tells the same nearly always, and to write is much more work than to look.
        if (!key.equals(told.getIfPresent(secret))) {
            told.put(secret, key);
        }
    }

    void forget(Issuance issuance) {
        told.invalidate(PresentedSecret.of(issuance.secret()));
    }
}
