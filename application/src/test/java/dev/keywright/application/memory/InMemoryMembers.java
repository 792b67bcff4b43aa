package dev.keywright.application.memory;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.member.Members;
import dev.keywright.application.memory.Tables.MembershipId;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

final class InMemoryMembers implements Members {
    private final InMemoryTransactions transactions;

    InMemoryMembers(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void lockAll(WorkspaceId workspace) {
        transactions.tables();
    }

    @Override
    public void add(Member member) {
        if (transactions.tables().members.putIfAbsent(MembershipId.of(member), member) != null) {
            throw transactions.fail(
                    new MemberRefusal.AlreadyMember(member.user().email()));
        }
    }

    @Override
    public Optional<Member> find(WorkspaceId workspace, UserId user) {
        return transactions.tables().member(workspace, user);
    }

    @Override
    public void update(Member member) {
        transactions
                .tables()
                .members
                .computeIfPresent(
                        MembershipId.of(member),
                        (id, stored) -> new Member(
                                stored.workspace(),
                                stored.user(),
                                member.role(),
                                member.status(),
                                stored.createdAt(),
                                member.joinedAt()));
    }

    @Override
    public void remove(WorkspaceId workspace, UserId user) {
        Tables tables = transactions.tables();
        tables.members.remove(new MembershipId(workspace, user));
        InMemoryInvitations.withdraw(tables, workspace, user);
    }

    @Override
    public int countActiveOwners(WorkspaceId workspace) {
        return (int) transactions
                .tables()
                .allMembers()
                .filter(member -> member.workspace().equals(workspace) && member.isActiveOwner())
                .count();
    }

    @Override
    public Page<Member> list(WorkspaceId workspace, PageRequest page) {
        return NewestFirst.page(
                transactions
                        .tables()
                        .allMembers()
                        .filter(member -> member.workspace().equals(workspace)),
                member -> NewestFirst.position(
                        member.createdAt(), member.user().id().value()),
                page);
    }

    @Override
    public List<Member> listOf(UserId user) {
        return NewestFirst.sort(
                transactions
                        .tables()
                        .allMembers()
                        .filter(member -> member.user().id().equals(user)),
                member -> new Cursor(member.createdAt(), member.workspace().value()));
    }
}
