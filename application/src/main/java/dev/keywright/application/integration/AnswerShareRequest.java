package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.workspace.WorkspaceId;

/** Accepts or declines a share, for the destination. */
@FunctionalInterface
public interface AnswerShareRequest {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in the destination
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code resource.share}
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller's role isn't Owner
     * @throws dev.keywright.domain.integration.ShareRefusal.ShareNotFound if no such share was offered to the workspace
     * @throws dev.keywright.domain.integration.ShareRefusal.NotPending if it doesn't wait for the destination's answer
     * @throws dev.keywright.domain.integration.ShareRefusal.WorkspaceDeactivated if it is to be accepted, and one of the workspaces is
     *     deactivated
     */
    ListedShare answer(Command command);

    /** @param accept whether to accept it; else it is declined */
    record Command(Call call, WorkspaceId workspace, ShareId share, boolean accept) {}
}
