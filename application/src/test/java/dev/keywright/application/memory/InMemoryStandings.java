package dev.keywright.application.memory;

import dev.keywright.application.access.ActiveMember;
import dev.keywright.application.access.Standings;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

final class InMemoryStandings implements Standings {
    private final InMemoryTransactions transactions;

    InMemoryStandings(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ActiveMember> findActiveMember(WorkspaceId workspace, UserId user) {
        return transactions.tables().activeMember(workspace, user);
    }

    @Override
    public Optional<LiveKey> findLiveKey(ClientId key, SecretId secret, Instant now) {
        return transactions.tables().liveKey(key, secret, now);
    }

    /** Nothing to do: transactions run one at a time. */
    @Override
    public void holdMembers(WorkspaceId workspace) {}

    @Override
    public Optional<CustomRole> findCustomRole(WorkspaceId workspace, RoleName name) {
        return Optional.ofNullable(transactions.tables().customRoles.get(new Tables.RoleId(workspace, name)));
    }

    @Override
    public Optional<User> findUser(UserId user) {
        return Optional.ofNullable(transactions.tables().users.get(user));
    }

    @Override
    public Optional<WorkspaceId> findPlatformWorkspace() {
        return transactions.tables().platform().map(Workspace::id);
    }
}
