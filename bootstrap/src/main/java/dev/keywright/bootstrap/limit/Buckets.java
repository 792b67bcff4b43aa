package dev.keywright.bootstrap.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token bucket for each key that was used lately: one that wasn't would be full again, so that forgetting it changes nothing. Of more than
 * 20,000 the least used are forgotten, lest who comes from everywhere fills the memory.
 */
final class Buckets<K> {

    private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
    private static final int MOST = 20_000;

    private final String name;
    private final Function<? super K, Limit> limits;
    private final TimeMeter time;
    private final Cache<K, Bucket> buckets;

    /** @param name of the limit, as answers and logs have it */
    Buckets(String name, Limit limit, TimeMeter time) {
        this(name, key -> limit, limit.window(), time);
    }

    /**
     * Buckets whose limits differ.
     *
     * @param limits always the same for the same key
     * @param longestWindow of all limits
     */
    Buckets(String name, Function<? super K, Limit> limits, Duration longestWindow, TimeMeter time) {
        this.name = name;
        this.limits = limits;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(longestWindow)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** What is left for that key, if it is nothing. Takes nothing, and makes no bucket. */
    Optional<Allowance> exhausted(K key) {
        Bucket bucket = buckets.getIfPresent(key);
        if (bucket == null) {
            return Optional.empty();
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(allowance(limits.apply(key), 0, probe.getNanosToWaitForRefill()));
    }

    /**
     * Takes one, if there is one.
     *
     * @param taker whom the log names if that was the last one
     */
    Taken take(K key, String taker) {
        Taken taken = take(key);
        if (taken.isTaken() && taken.left().remaining() == 0) {
            LOG.info(
                    "{} has used up the limit {} of {} at once",
                    taker,
                    name,
                    taken.left().limit().burst());
        }
        return taken;
    }

    /** Takes one, if there is one, and logs nothing. */
    Taken take(K key) {
        Limit limit = limits.apply(key);
        ConsumptionProbe probe = buckets.get(key, anyKey -> newBucket(limit)).tryConsumeAndReturnRemaining(1);
        long wait = probe.isConsumed() ? limit.period().toNanos() / limit.refill() : probe.getNanosToWaitForRefill();
        return new Taken(probe.isConsumed(), allowance(limit, probe.getRemainingTokens(), wait));
    }

    /** @param isTaken false if there was none */
    record Taken(boolean isTaken, Allowance left) {}

    private Bucket newBucket(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.burst()).refillGreedy(limit.refill(), limit.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private Allowance allowance(Limit limit, long remaining, long nanosUntilMore) {
        return new Allowance(name, limit, remaining, Duration.ofNanos(nanosUntilMore));
    }
}
