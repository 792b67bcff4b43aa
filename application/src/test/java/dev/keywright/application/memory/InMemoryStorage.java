package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.IntegrationStorage;
import dev.keywright.application.masterkey.WrappedThings;
import dev.keywright.application.secret.PepperStore;
import java.time.Clock;

/**
 * A storage that is kept in memory, with transactions like those of a database: each happens as a whole or not at all, and one waits for
 * another. Like a database it refuses whatever else is tried in a transaction that failed. Unlike one, it refuses what is called outside
 * any transaction though it should be within.
 */
public final class InMemoryStorage {
    private InMemoryStorage() {}

    /** An empty storage with this machine's clock. */
    public static Storage create() {
        return create(Clock.systemUTC());
    }

    /** @param clock by which signing keys begin and end, and the days of the token ledger */
    public static Storage create(Clock clock) {
        InMemoryTransactions transactions = new InMemoryTransactions();
        return new Storage(
                transactions,
                new InMemoryStandings(transactions),
                new InMemoryWorkspaces(transactions),
                new InMemoryUsers(transactions),
                new InMemoryMembers(transactions),
                new InMemoryCustomRoles(transactions),
                new InMemoryInvitations(transactions),
                new InMemorySessions(transactions),
                new InMemoryApiKeys(transactions),
                new InMemoryKeyPolicies(transactions),
                new InMemoryKeyRotations(transactions),
                new InMemoryKeyUsage(transactions, clock),
                new InMemoryKeyCredentials(transactions),
                new InMemoryTokenLedger(transactions),
                new InMemoryLedgerPartitions(transactions, clock),
                new InMemorySigningKeys(transactions, clock),
                new InMemoryAuditTrail(transactions),
                new InMemoryGivenAnswers(transactions),
                new IntegrationStorage(
                        new InMemoryIntegrations(transactions),
                        new InMemoryCredentials(transactions),
                        new InMemoryShares(transactions),
                        new InMemoryIntegrationUses(transactions)));
    }

    /** An empty store of peppers. */
    public static PepperStore peppers() {
        return new InMemoryPepperStore();
    }

    /**
     * All that is encrypted in a storage.
     *
     * @param storage one that was made here
     * @param peppers its peppers, made here too
     */
    public static WrappedThings wrappedThings(Storage storage, PepperStore peppers) {
        return new InMemoryWrappedThings((InMemoryTransactions) storage.transactions(), (InMemoryPepperStore) peppers);
    }
}
