package dev.keywright.application.memory;

import dev.keywright.application.memory.Tables.RoleId;
import dev.keywright.application.role.CustomRoles;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryCustomRoles implements CustomRoles {
    private final InMemoryTransactions transactions;

    InMemoryCustomRoles(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(WorkspaceId workspace, CustomRole role) {
        if (transactions.tables().customRoles.putIfAbsent(new RoleId(workspace, role.name()), role) != null) {
            throw transactions.fail(RoleRefusal.NameTaken.byCustomRole(role.name()));
        }
    }

    @Override
    public Optional<CustomRole> find(WorkspaceId workspace, RoleName name) {
        return Optional.ofNullable(transactions.tables().customRoles.get(new RoleId(workspace, name)));
    }

    @Override
    public List<CustomRole> list(WorkspaceId workspace) {
        return transactions.tables().customRoles.entrySet().stream()
                .filter(entry -> entry.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(role -> role.name().value()))
                .toList();
    }

    @Override
    public void update(WorkspaceId workspace, CustomRole role) {
        transactions.tables().customRoles.replace(new RoleId(workspace, role.name()), role);
    }

    @Override
    public void remove(WorkspaceId workspace, RoleName name) {
        transactions.tables().customRoles.remove(new RoleId(workspace, name));
    }

    @Override
    public Uses countUses(WorkspaceId workspace, RoleName name, Instant now) {
        Tables tables = transactions.tables();
        long members = tables.allMembers()
                .filter(member ->
                        member.workspace().equals(workspace) && member.role().equals(name))
                .count();
        long serviceKeys = tables.apiKeys.values().stream()
                .filter(key -> key.workspace().equals(workspace)
                        && key instanceof ServiceKey serviceKey
                        && serviceKey.role().equals(name))
                .filter(key -> key.status(now) == KeyStatus.ACTIVE || key.status(now) == KeyStatus.DISABLED)
                .count();
        return new Uses((int) members, (int) serviceKeys);
    }
}
