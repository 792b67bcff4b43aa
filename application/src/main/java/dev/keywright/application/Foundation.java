package dev.keywright.application;

import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What the use cases of every feature stand on: transactions, roles, ids, randomness and time. */
public final class Foundation {

    /** What the thread does once its transaction has ended. */
    private static final ThreadLocal<@Nullable List<Runnable>> PUT_OFF = new ThreadLocal<>();

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

    /**
     * As {@link #inTransaction}, for work that is several use cases, or may be. What they do {@link #apart} is done after it, whether it was
     * committed or not.
     */
    public <T> T inOneTransaction(Supplier<T> work) {
        List<Runnable> afterwards = new ArrayList<>();
        PUT_OFF.set(afterwards);
        try {
            return inTransaction(work);
        } finally {
            PUT_OFF.remove();
            afterwards.forEach(Runnable::run);
        }
    }

    /** Does what must be kept even if all else is undone: to be called outside the transaction that is undone. */
    public void apart(Runnable work) {
        List<Runnable> afterwards = PUT_OFF.get();
        if (afterwards == null) {
            work.run();
        } else {
            afterwards.add(work);
        }
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
