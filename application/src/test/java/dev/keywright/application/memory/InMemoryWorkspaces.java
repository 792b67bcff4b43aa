package dev.keywright.application.memory;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.workspace.Workspaces;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class InMemoryWorkspaces implements Workspaces {
    private final InMemoryTransactions transactions;

    InMemoryWorkspaces(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Workspace workspace) {
        Tables tables = transactions.tables();
        if (workspace.platform() && tables.platform().isPresent()) {
            throw transactions.fail(new IllegalStateException("there is a platform workspace already"));
        }
        tables.workspaces.put(workspace.id(), workspace);
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return Optional.ofNullable(transactions.tables().workspaces.get(id));
    }

    @Override
    public Map<WorkspaceId, Workspace> findAll(Collection<WorkspaceId> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(Workspace::id, Function.identity()));
    }

    @Override
    public Optional<Workspace> findPlatform() {
        return transactions.tables().platform();
    }

    @Override
    public Optional<Workspace> lock(WorkspaceId id) {
        return find(id);
    }

    @Override
    public void update(Workspace workspace) {
        transactions
                .tables()
                .workspaces
                .computeIfPresent(
                        workspace.id(),
                        (id, stored) -> new Workspace(
                                id,
                                workspace.name(),
                                stored.platform(),
                                stored.createdAt(),
                                workspace.deactivatedAt()));
    }

    @Override
    public Page<Workspace> listOf(UserId user, PageRequest page) {
        Tables tables = transactions.tables();
        return NewestFirst.page(
                tables.workspaces.values().stream()
                        .filter(workspace -> tables.member(workspace.id(), user)
                                .filter(Member::isActive)
                                .isPresent()),
                workspace -> NewestFirst.position(
                        workspace.createdAt(), workspace.id().value()),
                page);
    }
}
