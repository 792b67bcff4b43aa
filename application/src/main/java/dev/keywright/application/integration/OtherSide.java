package dev.keywright.application.integration;

import dev.keywright.application.Foundation;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Map;

/**
 * Tells the workspace at the other end of a share what was done: in its trail, it was the workspace that did it. Who did it there, from which
 * address and in which request, is that workspace's own.
 */
final class OtherSide {

    private final Foundation foundation;
    private final Changes changes;
    private final Workspaces workspaces;

    OtherSide(Foundation foundation, Changes changes, Workspaces workspaces) {
        this.foundation = foundation;
        this.changes = changes;
        this.workspaces = workspaces;
    }

    /** Records it in the other workspace's trail, if there is such a workspace. */
    void record(WorkspaceId other, AuditAction action, Target target, Map<String, String> after, Change change) {
        if (workspaces.find(other).isPresent()) {
            workspaces
                    .find(change.actor().workspace())
                    .ifPresent(own -> change.recordAcross(other, own, action, target, after));
        }
    }

    /** Tells the source that a use of what it shares was refused, and why. */
    void recordRefusedUse(Integration integration, WorkspaceId usedIn, String reason) {
        foundation.inTransaction(() -> {
            workspaces
                    .find(usedIn)
                    .ifPresent(destination -> changes.recordRefusedAcross(
                            integration.workspace(),
                            destination,
                            AuditAction.INTEGRATION_USED,
                            Target.integration(
                                    integration.id(), integration.name().value()),
                            reason));
            return integration;
        });
    }
}
