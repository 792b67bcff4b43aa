package dev.keywright.application.memory;

import dev.keywright.application.apikey.KeyPolicies;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;

/** Transactions run one at a time, so there is nothing to hold or lock. */
final class InMemoryKeyPolicies implements KeyPolicies {
    private final InMemoryTransactions transactions;

    InMemoryKeyPolicies(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public KeyPolicy find(WorkspaceId workspace) {
        return transactions.tables().policyOf(workspace);
    }

    @Override
    public KeyPolicy hold(WorkspaceId workspace) {
        return find(workspace);
    }

    @Override
    public KeyPolicy lock(WorkspaceId workspace) {
        return find(workspace);
    }

    @Override
    public void update(WorkspaceId workspace, KeyPolicy policy) {
        transactions.tables().keyPolicies.put(workspace, policy);
    }

    @Override
    public int countLiveKeysAlone(WorkspaceId workspace, Instant now) {
        return (int) transactions.tables().apiKeys.values().stream()
                .filter(key -> key.workspace().equals(workspace))
                .filter(key -> key.status(now) == KeyStatus.ACTIVE || key.status(now) == KeyStatus.DISABLED)
                .count();
    }
}
