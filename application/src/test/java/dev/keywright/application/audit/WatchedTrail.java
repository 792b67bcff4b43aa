package dev.keywright.application.audit;

import dev.keywright.application.Page;
import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.assembly.Storage;
import dev.keywright.domain.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;

/** Sees the events of all trails as they are recorded, committed or not, and fails to record any while it is told to. */
final class WatchedTrail {
    private final List<AuditEvent> seen = new ArrayList<>();
    private boolean failing;

    void failing(boolean newFailing) {
        failing = newFailing;
    }

    /** What was recorded since this was asked last. */
    List<AuditEvent> take() {
        List<AuditEvent> taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    Storage around(Storage storage) {
        return new Storage(
                storage.transactions(),
                storage.standings(),
                storage.workspaces(),
                storage.users(),
                storage.members(),
                storage.customRoles(),
                storage.invitations(),
                storage.sessions(),
                storage.apiKeys(),
                storage.keyPolicies(),
                storage.keyRotations(),
                storage.keyUsage(),
                storage.keyCredentials(),
                storage.tokenLedger(),
                storage.ledgerPartitions(),
                storage.signingKeys(),
                watched(storage.auditTrail()),
                storage.givenAnswers(),
                storage.integrations());
    }

    private AuditTrail watched(AuditTrail trail) {
        return new AuditTrail() {
            @Override
            public void record(AuditEvent event) {
                if (failing) {
                    throw new StorageUnavailable("for a test", null);
                }
                seen.add(event);
                trail.record(event);
            }

            @Override
            public Page<AuditEvent> list(AuditQuery query) {
                return trail.list(query);
            }
        };
    }
}
