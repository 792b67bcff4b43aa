package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.function.UnaryOperator;

/** Changes what a workspace demands of its keys. Once this returns, every new key fits; those that don't go on working, and say so. */
@FunctionalInterface
public interface ChangeKeyPolicy {

    /**
     * @return the policy as it is now
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act there
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller's role there isn't Owner
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.write}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.PolicyRoleUnknown if it names a role that the workspace doesn't have
     */
    KeyPolicy change(Command command);

    /** @param change makes the new policy of the one there is; it may be called in a transaction, so it does nothing else */
    record Command(Call call, WorkspaceId workspace, UnaryOperator<KeyPolicy> change) {}
}
