package dev.keywright.persistence.access;

import dev.keywright.application.access.ActiveMember;
import dev.keywright.application.access.Standings;
import dev.keywright.application.member.Users;
import dev.keywright.application.role.CustomRoles;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.member.ActiveMembers;
import java.time.Instant;
import java.util.Optional;

/** Standings as the tables have them at this moment: nothing is remembered. */
public final class PostgresStandings implements Standings {

    private final Database database;
    private final Workspaces workspaces;
    private final Users users;
    private final CustomRoles customRoles;

    public PostgresStandings(Database database, Workspaces workspaces, Users users, CustomRoles customRoles) {
        this.database = database;
        this.workspaces = workspaces;
        this.users = users;
        this.customRoles = customRoles;
    }

    @Override
    public Optional<ActiveMember> findActiveMember(WorkspaceId workspace, UserId user) {
        return database.with(handle -> ActiveMembers.find(workspace, user, handle));
    }

    @Override
    public Optional<LiveKey> findLiveKey(ClientId key, SecretId secret, Instant now) {
        return database.with(handle -> LiveKeys.find(key, secret, now, handle));
    }

    /** The row that whoever changes members locks: others may share it, and they may not. */
    @Override
    public void holdMembers(WorkspaceId workspace) {
        database.use(handle -> handle.createQuery("""
                        select id
                        from workspace
                        where id = :id
                        for share
                        """)
                .bind("id", workspace)
                .mapTo(WorkspaceId.class)
                .findOne());
    }

    @Override
    public Optional<CustomRole> findCustomRole(WorkspaceId workspace, RoleName name) {
        return customRoles.find(workspace, name);
    }

    @Override
    public Optional<User> findUser(UserId user) {
        return users.find(user);
    }

    @Override
    public Optional<WorkspaceId> findPlatformWorkspace() {
        return workspaces.findPlatform().map(Workspace::id);
    }
}
