package dev.keywright.application.memory;

import dev.keywright.application.apikey.KeyRotations;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.OpenRotation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryKeyRotations implements KeyRotations {
    /** As a database compares ids: byte by byte, which is not how Java compares UUIDs. */
    private static final Comparator<ClientId> BY_ID = Comparator.comparing(ClientId::toString);

    private final InMemoryTransactions transactions;

    InMemoryKeyRotations(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void put(OpenRotation rotation) {
        transactions.tables().rotations.put(rotation.key(), rotation);
    }

    @Override
    public void remove(ClientId key) {
        transactions.tables().rotations.remove(key);
    }

    @Override
    public Optional<OpenRotation> find(ClientId key) {
        return Optional.ofNullable(transactions.tables().rotations.get(key));
    }

    @Override
    public List<Stored> list(@Nullable ClientId after, int limit) {
        Tables tables = transactions.tables();
        return tables.rotations.values().stream()
                .filter(rotation -> after == null || BY_ID.compare(rotation.key(), after) > 0)
                .sorted(Comparator.comparing(OpenRotation::key, BY_ID))
                .limit(limit)
                .map(rotation -> new Stored(keyOf(rotation, tables).workspace(), rotation))
                .toList();
    }

    private static ApiKey keyOf(OpenRotation rotation, Tables tables) {
        return Objects.requireNonNull(tables.apiKeys.get(rotation.key()));
    }
}
