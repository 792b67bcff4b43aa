package dev.keywright.application.memory;

import dev.keywright.application.token.KeyCredentials;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.SecretDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class InMemoryKeyCredentials implements KeyCredentials {
    private final InMemoryTransactions transactions;

    InMemoryKeyCredentials(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Optional<LiveCredential>> findLive(ClientId key, List<SecretDigest> secret, Instant now) {
        return transactions.ask(tables -> tables.liveKey(key, secret, now));
    }
}
