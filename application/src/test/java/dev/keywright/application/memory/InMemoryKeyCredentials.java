package dev.keywright.application.memory;

import dev.keywright.application.token.KeyCredential;
import dev.keywright.application.token.KeyCredentials;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class InMemoryKeyCredentials implements KeyCredentials {
    private final InMemoryTransactions transactions;

    InMemoryKeyCredentials(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Optional<KeyCredential>> find(ClientId key) {
        return transactions.ask(tables -> Optional.ofNullable(tables.apiKeys.get(key))
                .map(found -> new KeyCredential(found.clientId(), found.secrets())));
    }

    @Override
    public CompletionStage<Optional<LiveKey>> findLive(ClientId key, SecretId secret, Instant now) {
        return transactions.ask(tables -> tables.liveKey(key, secret, now));
    }
}
