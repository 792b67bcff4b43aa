package dev.keywright.application.audit;

import dev.keywright.application.Foundation;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Records refusals that anyone can cause again and again, so that they neither flood a trail nor can be told by the time that recording takes:
 * after the answer, and of each subject once in ten minutes for each reason and source, ten times at most. It counts in the memory of this node,
 * and forgets the subjects it has known for longest when they are too many. Safe for use by many threads.
 */
public final class RepeatedRefusals {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int RECORDED_IN_A_PERIOD = 10;
    private static final int SUBJECTS = 10_000;

    private final Foundation foundation;
    private final AuditTrail auditTrail;
    private final Executor blocking;
    private final Map<Object, Period> periods = new LinkedHashMap<>();

    /** @param blocking runs what waits for storage */
    public RepeatedRefusals(Foundation foundation, AuditTrail auditTrail, Executor blocking) {
        this.foundation = foundation;
        this.auditTrail = auditTrail;
        this.blocking = blocking;
    }

    private record Period(Instant start, Set<String> recorded) {

        static Period from(Instant start) {
            return new Period(start, new HashSet<>());
        }

        boolean isOver(Instant now) {
            return !now.isBefore(start.plus(PERIOD));
        }

        boolean admits(String kind) {
            return recorded.size() < RECORDED_IN_A_PERIOD && recorded.add(kind);
        }
    }

    /**
     * Records a refusal soon, unless it is one too many.
     *
     * @param subject whom it concerns
     * @param reason why it was refused
     * @param origin from where it was tried
     * @param events makes the events, in the transaction that records them
     */
    public void record(Object subject, String reason, Origin origin, Supplier<List<AuditEvent>> events) {
        if (isAdmitted(subject, reason + " " + origin.sourceIp(), foundation.now())) {
            blocking.execute(() -> foundation.inTransaction(() -> {
                events.get().forEach(auditTrail::record);
                return true;
            }));
        }
    }

    private synchronized boolean isAdmitted(Object subject, String kind, Instant now) {
        Period period = periods.get(subject);
        if (period == null || period.isOver(now)) {
            periods.remove(subject);
            period = Period.from(now);
            periods.put(subject, period);
            forgetTheOldest();
        }
        return period.admits(kind);
    }

    private void forgetTheOldest() {
        if (periods.size() > SUBJECTS) {
            Iterator<Object> oldest = periods.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
