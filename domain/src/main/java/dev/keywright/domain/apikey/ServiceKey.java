package dev.keywright.domain.apikey;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.Owner;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that belongs to the workspace and to no user, with a role of its own. It survives its creator.
 *
 * @param role chosen when it was made, and never changed
 */
public record ServiceKey(
        ClientId clientId,
        WorkspaceId workspace,
        RoleName role,
        Name name,
        Description description,
        Principal createdBy,
        Lifecycle lifecycle,
        List<KeySecret> secrets,
        @Nullable Instant lastAuthenticatedAt)
        implements ApiKey {

    public ServiceKey {
        secrets = List.copyOf(secrets);
    }

    /** A new service key with that role, made by an Owner: nobody else may. */
    public static ServiceKey issue(Owner by, Role role, NewKey key) {
        return new ServiceKey(
                key.clientId(),
                by.workspace(),
                role.name(),
                key.name(),
                key.description(),
                by.principal(),
                key.lifecycle(),
                List.of(key.secret()),
                null);
    }

    @Override
    public KeyType type() {
        return KeyType.SERVICE;
    }

    @Override
    public boolean belongsTo(UserId someone) {
        return false;
    }

    @Override
    public ServiceKey describedAs(Description newDescription) {
        return with(newDescription, lifecycle);
    }

    @Override
    public ServiceKey revoked(Instant now) {
        return with(description, lifecycle.revoked(now));
    }

    private ServiceKey with(Description newDescription, Lifecycle newLifecycle) {
        return new ServiceKey(
                clientId, workspace, role, name, newDescription, createdBy, newLifecycle, secrets, lastAuthenticatedAt);
    }
}
