package dev.keywright.application.masterkey;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.AuditTrail;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.audit.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class RewrapAllUseCase implements RewrapAll {

    /** The second finds what others stored during the first. More are for nodes that still encrypt under another key, and have no end. */
    private static final int MOST_PASSES = 3;

    private final Foundation foundation;
    private final WrappedThings things;
    private final Rewrapping rewrapping;
    private final AuditTrail auditTrail;

    RewrapAllUseCase(Foundation foundation, WrappedThings things, Rewrapping rewrapping, AuditTrail auditTrail) {
        this.foundation = foundation;
        this.things = things;
        this.rewrapping = rewrapping;
        this.auditTrail = auditTrail;
    }

    @Override
    public Result rewrap(Command command) {
        RewrapRun run = new RewrapRun(rewrapping.primary(), command);
        int passes = 1;
        while (pass(run) && passes < MOST_PASSES) {
            passes++;
        }
        return run.result();
    }

    /** @return whether there was anything to do */
    private boolean pass(RewrapRun run) {
        run.beginPass();
        long before = run.done();
        for (Place.Kind kind : Place.Kind.values()) {
            Optional<Place> last = batch(kind, null, run);
            while (last.isPresent()) {
                last = batch(kind, last.get(), run);
            }
        }
        return run.done() > before;
    }

    /** @return the last thing that was looked at, or empty if there were no more of that kind */
    private Optional<Place> batch(Place.Kind kind, @Nullable Place after, RewrapRun run) {
        List<WrappedThing> found = foundation.inTransaction(() -> {
            List<WrappedThing> batch =
                    things.notUnder(run.key(), kind, after, run.command().batch());
            long before = run.done();
            batch.forEach(thing -> rewrap(thing, run));
            if (before == 0 && run.done() > 0) {
                recordRotation(run);
            }
            return batch;
        });
        if (!found.isEmpty()) {
            run.tell(kind);
        }
        return found.size() < run.command().batch()
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).place());
    }

    private void rewrap(WrappedThing thing, RewrapRun run) {
        rewrapping
                .rewrap(thing)
                .ifPresentOrElse(
                        anew -> {
                            if (things.replace(thing, anew)) {
                                run.count(thing.place());
                            }
                        },
                        () -> run.leave(thing.place()));
    }

    /** Commits with the first batch that changes anything: of a run that changes nothing there is nothing to tell. */
    private void recordRotation(RewrapRun run) {
        auditTrail.record(new AuditEvent(
                new AuditEventId(foundation.newId()),
                foundation.now(),
                null,
                Principal.SYSTEM,
                null,
                AuditAction.MASTER_KEY_ROTATED,
                new Target(Target.Kind.MASTER_KEY, run.key().value(), null),
                AuditEvent.Outcome.DONE,
                null,
                Origin.INTERNAL,
                Map.of(),
                Map.of()));
    }
}
