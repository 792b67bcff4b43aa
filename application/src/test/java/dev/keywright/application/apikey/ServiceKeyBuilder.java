package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.anId;

import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;

/** Makes service keys to test with. */
public final class ServiceKeyBuilder extends ApiKeyBuilder<ServiceKeyBuilder> {
    private WorkspaceId workspace = new WorkspaceId(anId());
    private RoleName role = Preset.VIEWER.roleName();

    public ServiceKeyBuilder in(Workspace newWorkspace) {
        workspace = newWorkspace.id();
        return this;
    }

    public ServiceKeyBuilder withRole(Preset preset) {
        return withRole(preset.roleName());
    }

    public ServiceKeyBuilder withRole(RoleName newRole) {
        role = newRole;
        return this;
    }

    @Override
    protected ServiceKeyBuilder self() {
        return this;
    }

    @Override
    public ServiceKey build() {
        return new ServiceKey(
                clientId, workspace, role, name, description, createdBy, lifecycle(), secrets, lastAuthenticatedAt);
    }
}
