package dev.keywright.application;

import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What the use cases of every feature stand on: transactions, roles, ids, randomness and time. */
public final class Foundation {

    private static final Duration STORED_PRECISION = Duration.ofNanos(1_000);

    private final Transactions transactions;
    private final RoleCatalog roles;
    private final IdGenerator ids;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param random makes secrets, so it must be cryptographically strong, as {@link java.security.SecureRandom} is
     * @param clock is read in whole microseconds, the precision of what is stored
     */
    public Foundation(
            Transactions transactions, RoleCatalog roles, IdGenerator ids, RandomGenerator random, Clock clock) {
        this.transactions = transactions;
        this.roles = roles;
        this.ids = ids;
        this.random = random;
        this.clock = Clock.tick(clock, STORED_PRECISION);
    }

    public Transactions transactions() {
        return transactions;
    }

    /** {@link Transactions#inTransaction}, which nearly every use case is. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.inTransaction(work);
    }

    public RoleCatalog roles() {
        return roles;
    }

    public Instant now() {
        return clock.instant();
    }

    public UUID newId() {
        return ids.next();
    }

    public Secret newSecret(SecretPrefix prefix) {
        byte[] bytes = new byte[Secret.RANDOM_BYTES];
        random.nextBytes(bytes);
        return Secret.of(prefix, bytes);
    }
}
