package dev.keywright.crypto.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.keywright.domain.token.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tokens whose signature and claims were found right, so that a token that is shown again need not be verified again. Only the very same
 * characters find it, only while the key that it was verified by is among the current ones, and at most until it expires.
 *
 * <p>It saves work and decides nothing: whether a token is still good is asked elsewhere each time.
 */
final class VerifiedTokens {

    /** How many are remembered, those used more often rather than others. Measured: 10 MB when full. */
    static final int MAX_TOKENS = 20_000;

    private final Cache<TokenDigest, VerifiedToken> cache;

    VerifiedTokens(Clock clock, LongSupplier nanoTime) {
        this.cache = Caffeine.newBuilder()
                .maximumSize(MAX_TOKENS)
                .expireAfter(Expiry.<TokenDigest, VerifiedToken>writing((digest, verified) ->
                        Duration.between(clock.instant(), verified.token().expiresAt())))
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run) // Upkeep takes microseconds, less than to hand it to another thread.
                .build();
    }

    /** The token of that digest, if it was verified by one of these keys. */
    Optional<AccessToken> find(TokenDigest digest, KeySnapshot keys) {
        return Optional.ofNullable(cache.getIfPresent(digest))
                .filter(verified -> keys.find(verified.keyHeader()).isPresent())
                .map(VerifiedToken::token);
    }

    void add(TokenDigest digest, AccessToken token, OpenSigningKey verifiedBy) {
        cache.put(digest, new VerifiedToken(token, verifiedBy.encodedHeader()));
    }

    /** @param keyHeader the header of the key's tokens, which holds its algorithm and the thumbprint of its public half */
    private record VerifiedToken(AccessToken token, String keyHeader) {}
}
