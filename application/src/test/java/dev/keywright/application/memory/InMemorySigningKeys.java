package dev.keywright.application.memory;

import dev.keywright.application.token.SigningKeys;
import dev.keywright.domain.token.KeyId;
import dev.keywright.domain.token.SigningKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

final class InMemorySigningKeys implements SigningKeys {
    private final InMemoryTransactions transactions;
    private final Clock clock;

    InMemorySigningKeys(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Snapshot load() {
        return new Snapshot(
                List.copyOf(transactions.tables().signingKeys.values()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public void add(SigningKey key) {
        transactions.tables().signingKeys.put(key.id(), key);
    }

    @Override
    public void remove(KeyId key) {
        transactions.tables().signingKeys.remove(key);
    }
}
