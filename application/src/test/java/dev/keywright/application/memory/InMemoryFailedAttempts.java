package dev.keywright.application.memory;

import dev.keywright.application.limit.Attempt;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts failures exactly, and forgets none. Each kind of attempt has the same limits. */
public final class InMemoryFailedAttempts implements FailedAttempts {

    private final @Nullable Limit perSource;
    private final @Nullable Limit perSubject;
    private final Clock clock;
    private final Map<List<Object>, Level> levels = new HashMap<>();

    /** @param perSource null for none, and so is the other */
    public InMemoryFailedAttempts(@Nullable Limit perSource, @Nullable Limit perSubject, Clock clock) {
        this.perSource = perSource;
        this.perSubject = perSubject;
        this.clock = clock;
    }

    /** How much was left at that time. */
    private record Level(double left, Instant at) {}

    @Override
    public synchronized void refuseIfTooMany(Attempt attempt) {
        if (attempt.source() == null) {
            return;
        }
        refuseIfEmpty(perSource, ofSource(attempt));
        if (attempt.subject() != null) {
            refuseIfEmpty(perSubject, ofSubject(attempt, attempt.subject()));
        }
    }

    @Override
    public synchronized void add(Attempt attempt) {
        if (attempt.source() == null) {
            return;
        }
        take(perSource, ofSource(attempt));
        if (attempt.subject() != null) {
            take(perSubject, ofSubject(attempt, attempt.subject()));
        }
    }

    private static List<Object> ofSource(Attempt attempt) {
        return List.of(attempt.kind(), network(String.valueOf(attempt.source())));
    }

    private static List<Object> ofSubject(Attempt attempt, String subject) {
        return List.of(attempt.kind(), network(String.valueOf(attempt.source())), subject);
    }

    private static String network(String literal) {
        try {
            byte[] address = InetAddress.getByName(literal).getAddress();
            return Arrays.toString(Arrays.copyOf(address, Math.min(8, address.length)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void refuseIfEmpty(@Nullable Limit limit, List<Object> key) {
        if (limit != null && left(limit, key) < 1) {
            double missing = (1 - left(limit, key)) * nanosForOne(limit);
            throw new LimitRefusal.TooManyFailures(new Allowance("test", limit, 0, Duration.ofNanos((long) missing)));
        }
    }

    private void take(@Nullable Limit limit, List<Object> key) {
        if (limit != null && left(limit, key) >= 1) {
            levels.put(key, new Level(left(limit, key) - 1, clock.instant()));
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
