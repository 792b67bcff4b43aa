package dev.keywright.application.memory;

import dev.keywright.application.memory.Tables.GoodToken;
import dev.keywright.application.token.LedgerPartitions;
import dev.keywright.domain.token.TokenId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Nobody else ever holds the ledger here, and everything is permitted. */
final class InMemoryLedgerPartitions implements LedgerPartitions {
    private final InMemoryTransactions transactions;
    private final Clock clock;

    InMemoryLedgerPartitions(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Snapshot load() {
        return new Snapshot(transactions.tables().ledgerDays, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public Outcome create(LocalDate day) {
        Tables tables = transactions.tables();
        if (tables.ledgerDays.contains(day)) {
            return Outcome.UNCHANGED;
        }
        if (tables.goodTokens.values().stream().anyMatch(token -> dayOf(token).equals(day))) {
            return Outcome.LEFT_TO_DEFAULT;
        }
        tables.ledgerDays.add(day);
        return Outcome.DONE;
    }

    @Override
    public Outcome drop(LocalDate day) {
        Tables tables = transactions.tables();
        if (!tables.ledgerDays.remove(day)) {
            return Outcome.UNCHANGED;
        }
        tables.goodTokens.values().removeIf(token -> dayOf(token).equals(day));
        return Outcome.DONE;
    }

    @Override
    public int deleteFromDefault(Instant before, int limit) {
        Tables tables = transactions.tables();
        List<TokenId> old = tables.goodTokens.values().stream()
                .filter(token -> token.issuedAt().isBefore(before) && !tables.ledgerDays.contains(dayOf(token)))
                .sorted(Comparator.comparing(GoodToken::issuedAt))
                .limit(limit)
                .map(GoodToken::token)
                .toList();
        old.forEach(tables.goodTokens::remove);
        return old.size();
    }

    private static LocalDate dayOf(GoodToken token) {
        return LocalDate.ofInstant(token.issuedAt(), ZoneOffset.UTC);
    }
}
