package dev.keywright.application.memory;

import dev.keywright.application.token.TokenLedger;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.token.TokenId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class InMemoryTokenLedger implements TokenLedger {
    private final InMemoryTransactions transactions;

    InMemoryTokenLedger(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Optional<LiveKey>> record(Issuance issuance) {
        return transactions.run(() -> transactions.inTransaction(() -> {
            Tables tables = transactions.tables();
            Optional<LiveKey> live = tables.liveKey(issuance.key(), issuance.secret(), issuance.now());
            if (live.isPresent()) {
                tables.goodTokens.put(issuance.token(), issuance);
                tables.apiKeys.computeIfPresent(
                        issuance.key(), (id, key) -> KeyUse.noted(key, issuance.secret(), issuance.now()));
            }
            return live;
        }));
    }

    @Override
    public CompletionStage<Optional<TokenHolder>> find(TokenId token, Instant issuedAt, Instant now) {
        return transactions.ask(tables -> issued(tables, token, issuedAt)
                .flatMap(issuance -> tables.liveKey(issuance.key(), issuance.secret(), now)
                        .map(key -> new TokenHolder(key, issuance.secret()))));
    }

    @Override
    public boolean revoke(TokenId token, Instant issuedAt, Instant now) {
        Tables tables = transactions.tables();
        return issued(tables, token, issuedAt)
                .map(issuance -> tables.goodTokens.remove(issuance.token()))
                .isPresent();
    }

    private static Optional<Issuance> issued(Tables tables, TokenId token, Instant issuedAt) {
        return Optional.ofNullable(tables.goodTokens.get(token))
                .filter(issuance -> issuance.issuedAt().equals(issuedAt));
    }
}
