package dev.keywright.application.idempotency;

import dev.keywright.domain.idempotency.IdempotencyKey;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;

/** Encrypts answers, so that only who has the request's Idempotency-Key can have them again. Safe for use by many threads. */
public interface AnswerSealing {

    /** Tells requests apart by their key and by who made them where, from which neither can be had back. */
    RequestDigest identify(IdempotencyKey key, String who);

    RequestDigest digest(String payload);

    /** Encrypts an answer, bound to its request. */
    SealedAnswer seal(IdempotencyKey key, RequestDigest request, byte[] answer);

    /** The answer that was sealed with that key for that request; another key, or another request, is a fault of the caller's. */
    byte[] open(IdempotencyKey key, RequestDigest request, SealedAnswer sealed);
}
