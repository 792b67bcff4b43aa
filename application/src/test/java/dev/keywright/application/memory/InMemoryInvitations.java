package dev.keywright.application.memory;

import dev.keywright.application.member.Invitations;
import dev.keywright.domain.member.Invitation;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryInvitations implements Invitations {
    private final InMemoryTransactions transactions;

    InMemoryInvitations(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Invitation invitation) {
        transactions.tables().invitations.put(invitation.id(), invitation);
    }

    @Override
    public Optional<Invitation> take(List<SecretDigest> digests) {
        Tables tables = transactions.tables();
        Optional<Invitation> found = tables.invitations.values().stream()
                .filter(invitation -> digests.stream().anyMatch(invitation.digest()::matches))
                .findFirst();
        found.ifPresent(invitation -> tables.invitations.remove(invitation.id()));
        return found;
    }

    @Override
    public void withdraw(WorkspaceId workspace, UserId user) {
        withdraw(transactions.tables(), workspace, user);
    }

    static void withdraw(Tables tables, WorkspaceId workspace, UserId user) {
        tables.invitations
                .values()
                .removeIf(invitation -> invitation.workspace().equals(workspace)
                        && invitation.user().equals(user));
    }

    @Override
    public int removeExpired(Instant now, int most) {
        List<Invitation> expired = transactions.tables().invitations.values().stream()
                .filter(invitation -> invitation.isExpired(now))
                .limit(most)
                .toList();
        transactions.tables().invitations.values().removeAll(expired);
        return expired.size();
    }
}
