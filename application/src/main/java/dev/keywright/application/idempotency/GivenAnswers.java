package dev.keywright.application.idempotency;

import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import java.time.Instant;
import java.util.Optional;

/** Stores answers to requests that may be repeated. All methods take part in the thread's transaction. */
public interface GivenAnswers {

    /**
     * Keeps others from claiming that request until the transaction ends, however it ends.
     *
     * @return false, perhaps after waiting, if another transaction has claimed it
     */
    boolean claim(RequestDigest request);

    /** The answer, unless it has expired. */
    Optional<GivenAnswer> find(RequestDigest request, Instant now);

    /** Stores the answer, in place of one that has expired. */
    void add(GivenAnswer answer);

    /**
     * Removes answers that have expired.
     *
     * @param most how many at once
     * @return how many there were
     */
    int removeExpired(Instant now, int most);
}
