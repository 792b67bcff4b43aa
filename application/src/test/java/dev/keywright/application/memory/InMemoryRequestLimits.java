package dev.keywright.application.memory;

import dev.keywright.application.limit.RequestLimits;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts requests exactly, and forgets none. */
public final class InMemoryRequestLimits implements RequestLimits {

    private final Map<Kind, Limit> limits;
    private final Levels levels;

    InMemoryRequestLimits(Map<Kind, Limit> limits, Levels levels) {
        this.limits = Map.copyOf(limits);
        this.levels = levels;
    }

    @Override
    public synchronized Optional<Allowance> take(Kind kind, String who) {
        Limit limit = limits.get(kind);
        if (limit == null) {
            return Optional.empty();
        }
        List<Object> key = List.of(kind, kind == Kind.MANAGEMENT_OF_CALLER ? who : Levels.network(who));
        if (levels.isEmpty(limit, key)) {
            throw new LimitRefusal.TooManyRequests(levels.allowance(limit, key));
        }
        levels.take(limit, key);
        return Optional.of(levels.allowance(limit, key));
    }
}
