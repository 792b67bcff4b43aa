package dev.keywright.application.integration;

import dev.keywright.application.audit.Change;
import dev.keywright.application.workspace.SharedAccess;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.workspace.WorkspaceId;

/** Stops every share in use of a workspace that is deactivated, be it source or destination, until the source confirms it. */
final class InterruptShares implements SharedAccess {

    private final Shares shares;
    private final ShareChanges shareChanges;

    InterruptShares(Shares shares, ShareChanges shareChanges) {
        this.shares = shares;
        this.shareChanges = shareChanges;
    }

    @Override
    public void interrupt(WorkspaceId workspace, Change change) {
        for (Share share : shares.lockInUse(workspace, change.now())) {
            ListedShare listed = shares.find(share.id(), change.now()).orElseThrow();
            shareChanges.update(
                    share, share.interrupted(), AuditAction.SHARE_INTERRUPTED, ShareChanges.target(listed), change);
        }
    }
}
