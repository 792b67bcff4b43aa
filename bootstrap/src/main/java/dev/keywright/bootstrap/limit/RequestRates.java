package dev.keywright.bootstrap.limit;

import dev.keywright.application.limit.RequestLimits;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import io.github.bucket4j.TimeMeter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts requests in the memory of this node: each node of several allows as many. */
final class RequestRates implements RequestLimits {

    private final Map<Kind, Buckets<String>> buckets = new EnumMap<>(Kind.class);

    /** @param limits those that aren't there are off */
    RequestRates(Map<Kind, Optional<Limit>> limits, TimeMeter time) {
        limits.forEach((kind, optional) ->
                optional.ifPresent(limit -> buckets.put(kind, new Buckets<>(nameOf(kind), limit, time))));
    }

    private static String nameOf(Kind kind) {
        return switch (kind) {
            case MANAGEMENT_OF_SOURCE -> "requests-of-source";
            case MANAGEMENT_OF_CALLER -> "requests";
            case TOKENS_OF_SOURCE -> "token-requests-of-source";
            case LEAKS_OF_SOURCE -> "leak-reports-of-source";
        };
    }

    @Override
    public Optional<Allowance> take(Kind kind, String who) {
        Buckets<String> ofKind = buckets.get(kind);
        if (ofKind == null) {
            return Optional.empty();
        }
        String key = kind == Kind.MANAGEMENT_OF_CALLER ? who : Sources.of(who);
        Buckets.Taken taken = ofKind.take(key, key);
        if (!taken.isTaken()) {
            throw new LimitRefusal.TooManyRequests(taken.left());
        }
        return Optional.of(taken.left());
    }
}
