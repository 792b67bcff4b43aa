package dev.keywright.domain.idempotency;

import java.time.Duration;
import java.time.Instant;

/**
 * An answer that was given, and is given again to who repeats the request within 24 hours.
 *
 * @param request which caller's request in which workspace with which key it was
 * @param payload all that it asked for
 * @param sealed the answer, encrypted
 */
public record GivenAnswer(
        RequestDigest request, RequestDigest payload, SealedAnswer sealed, Instant createdAt, Instant expiresAt) {

    /** How long an answer is given again. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    public static GivenAnswer of(RequestDigest request, RequestDigest payload, SealedAnswer sealed, Instant now) {
        return new GivenAnswer(request, payload, sealed, now, now.plus(LIFETIME));
    }

    /**
     * The answer, for the same request.
     *
     * @throws IdempotencyRefusal.KeyReused if it is another one
     */
    public SealedAnswer forSame(RequestDigest repeated) {
        if (!payload.equals(repeated)) {
            throw new IdempotencyRefusal.KeyReused();
        }
        return sealed;
    }
}
