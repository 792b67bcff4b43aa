package dev.keywright.application.memory;

import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How full buckets are, by plain arithmetic. */
final class Levels {

    private final Clock clock;
    private final Map<List<Object>, Level> levels = new HashMap<>();

    Levels(Clock clock) {
        this.clock = clock;
    }

    /** How much was left at that time. */
    private record Level(double left, Instant at) {}

    boolean isEmpty(Limit limit, List<Object> key) {
        return left(limit, key) < 1;
    }

    void take(Limit limit, List<Object> key) {
        levels.put(key, new Level(left(limit, key) - 1, clock.instant()));
    }

    Allowance allowance(Limit limit, List<Object> key) {
        double left = left(limit, key);
        double missing = (Math.floor(left) + 1 - left) * nanosForOne(limit);
        return new Allowance("test", limit, (long) left, Duration.ofNanos((long) missing));
    }

    /** What counts as one source. */
    static String network(String literal) {
        try {
            byte[] address = InetAddress.getByName(literal).getAddress();
            return Arrays.toString(Arrays.copyOf(address, Math.min(8, address.length)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private double left(Limit limit, List<Object> key) {
        Level level = levels.getOrDefault(key, new Level(limit.burst(), Instant.EPOCH));
        double refilled = Duration.between(level.at(), clock.instant()).toMillis() * 1e6 / nanosForOne(limit);
        return Math.min(limit.burst(), level.left() + refilled);
    }

    private static double nanosForOne(Limit limit) {
        return (double) limit.period().toNanos() / limit.refill();
    }
}
