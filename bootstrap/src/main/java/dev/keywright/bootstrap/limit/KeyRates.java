package dev.keywright.bootstrap.limit;

import dev.keywright.application.limit.TokenRates;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Counts the tokens of keys in the memory of this node: each node of several issues as many. */
final class KeyRates implements TokenRates {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Buckets<KeyAndRate> buckets;

    KeyRates(TimeMeter time) {
        this.buckets = new Buckets<>("tokens", KeyAndRate::limit, SECOND, time);
    }

    /** A key whose rate was changed begins anew. */
    private record KeyAndRate(ClientId key, int perSecond) {

        Limit limit() {
            return new Limit(perSecond, perSecond, SECOND);
        }
    }

    @Override
    public Allowance take(ClientId key, int perSecond) {
        Buckets.Taken taken = buckets.take(new KeyAndRate(key, perSecond));
        if (!taken.isTaken()) {
            throw new LimitRefusal.TooManyRequests(taken.left());
        }
        return taken.left();
    }
}
