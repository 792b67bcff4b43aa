package dev.keywright.application.limit;

import dev.keywright.domain.limit.LimitRefusal;

/**
 * Counts attempts that failed, for each source, and for each source and subject; never for a subject alone, so that nobody can lock out
 * whom an account is. Attempts that succeed take nothing away. A source is an address, or, of IPv6, the network of 64 bits that it is in. Safe for
 * use by many threads.
 */
public interface FailedAttempts {

    /**
     * Refuses an attempt that follows too many that failed, before it is known whether it would succeed. It costs next to nothing for a
     * source that has no failures.
     *
     * @throws LimitRefusal.TooManyFailures if there were too many from that source, or from it for that subject
     */
    void refuseIfTooMany(Attempt attempt);

    /** The attempt has failed. */
    void add(Attempt attempt);

    /** Counts nothing and refuses nothing. */
    static FailedAttempts ignored() {
        return new FailedAttempts() {
            @Override
            public void refuseIfTooMany(Attempt attempt) {}

            @Override
            public void add(Attempt attempt) {}
        };
    }
}
