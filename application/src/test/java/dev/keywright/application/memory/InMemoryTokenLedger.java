package dev.keywright.application.memory;

import dev.keywright.application.memory.Tables.GoodToken;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.application.token.TokenLedger;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.token.TokenId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class InMemoryTokenLedger implements TokenLedger {
    private final InMemoryTransactions transactions;
    /** By key, and what it told then. */
    private final Map<ClientId, Told> told = new HashMap<>();

    private record Told(List<SecretDigest> secret, LiveKey key) {}

    InMemoryTokenLedger(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CompletionStage<Optional<LiveCredential>> record(Issuance issuance) {
        return transactions.run(() -> transactions.inTransaction(() -> {
            Tables tables = transactions.tables();
            Optional<LiveCredential> live = tables.liveKey(issuance.key(), issuance.secret(), issuance.now());
            told.remove(issuance.key());
            live.ifPresent(found -> {
                told.put(issuance.key(), new Told(issuance.secret(), found.key()));
                GoodToken good = new GoodToken(
                        issuance.token(), issuance.issuedAt(), issuance.key(), found.secret(), null, null);
                tables.goodTokens.put(issuance.token(), good);
                tables.issuedTokens.add(good);
                tables.apiKeys.computeIfPresent(
                        issuance.key(), (id, key) -> KeyUse.noted(key, found.secret(), issuance.now()));
            });
            return live;
        }));
    }

    @Override
    public Optional<LiveKey> expected(Issuance issuance) {
        return Optional.ofNullable(told.get(issuance.key()))
                .filter(before ->
                        before.secret().get(0).matches(issuance.secret().get(0)))
                .map(Told::key);
    }

    @Override
    public CompletionStage<Optional<LiveCredential>> find(TokenId token, Instant issuedAt, Instant now) {
        return transactions.ask(tables -> issued(tables, token, issuedAt)
                .flatMap(good -> tables.liveKey(good.key(), good.secret(), now)
                        .map(key -> new LiveCredential(key, good.secret()))));
    }

    @Override
    public boolean revoke(TokenId token, Instant issuedAt, Instant now) {
        Tables tables = transactions.tables();
        return issued(tables, token, issuedAt)
                .map(good -> tables.goodTokens.remove(token))
                .isPresent();
    }

    private static Optional<GoodToken> issued(Tables tables, TokenId token, Instant issuedAt) {
        return Optional.ofNullable(tables.goodTokens.get(token))
                .filter(good -> good.issuedAt().equals(issuedAt));
    }
}
