package dev.keywright.application.workspace;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Creates a workspace. The person who creates it becomes its Owner. */
@FunctionalInterface
public interface CreateWorkspace {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.OwnerRoleRequired if the caller isn't Owner of the platform workspace
     * @throws dev.keywright.domain.access.AccessRefusal.UserRequired if the caller is a service key
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code workspace.write}, or if a provisioning
     *     key is asked for with a token that lacks scopes of an Owner
     */
    Result create(Command command);

    /** @param withProvisioningKey whether an Owner service key shall come with it */
    record Command(Call call, Name name, boolean withProvisioningKey) {}

    /** @param provisioningKey null if none was asked for */
    record Result(Workspace workspace, @Nullable ProvisioningKey provisioningKey) {}

    /** The key that comes with a workspace, and its secret, which can't be had again. */
    record ProvisioningKey(ClientId clientId, Secret secret) {}
}
