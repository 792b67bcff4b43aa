package dev.keywright.application.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.keywright.application.apikey.KeyUsage;
import dev.keywright.application.memory.Tables.GoodToken;
import dev.keywright.application.memory.Tables.UsageSlot;
import dev.keywright.domain.access.ClientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Nothing is ever on its way into the ledger here, since transactions run one at a time. */
final class InMemoryKeyUsage implements KeyUsage {
    private final InMemoryTransactions transactions;
    private final Clock clock;
    private final Instant begin;

    InMemoryKeyUsage(InMemoryTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.begin = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
    }

    @Override
    public Progress advance(Duration step, Duration lag) {
        Instant from = countedTo();
        Instant end = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(lag);
        if (!from.isBefore(end)) {
            return new Progress(from, 0, true);
        }
        boolean caughtUp = !from.plus(step).isBefore(end);
        Instant to = caughtUp ? end : from.plus(step);
        Tables tables = transactions.tables();
        List<GoodToken> issued = tables.issuedTokens.stream()
                .filter(token ->
                        !token.issuedAt().isBefore(from) && token.issuedAt().isBefore(to))
                .toList();
        issued.forEach(token -> tables.usage.merge(
                new UsageSlot(token.key(), token.issuedAt().truncatedTo(ChronoUnit.HOURS)), 1L, Long::sum));
        tables.usageCountedTo = to;
        return new Progress(to, issued.size(), caughtUp);
    }

    @Override
    public Instant countedTo() {
        return Objects.requireNonNullElse(transactions.tables().usageCountedTo, begin);
    }

    @Override
    public List<HourlySum> hours(ClientId key, Instant from, Instant to) {
        return transactions.tables().usage.entrySet().stream()
                .filter(sum -> sum.getKey().key().equals(key))
                .map(sum -> new HourlySum(sum.getKey().hour(), sum.getValue()))
                .filter(sum -> !sum.hour().isBefore(from) && sum.hour().isBefore(to))
                .sorted(Comparator.comparing(HourlySum::hour))
                .toList();
    }

    @Override
    public Map<ClientId, Long> totals(Collection<ClientId> keys, Instant from) {
        return transactions.tables().usage.entrySet().stream()
                .filter(sum -> keys.contains(sum.getKey().key())
                        && !sum.getKey().hour().isBefore(from))
                .collect(groupingBy(sum -> sum.getKey().key(), summingLong(Map.Entry::getValue)));
    }

    @Override
    public int forget(Instant before, int limit) {
        Map<UsageSlot, Long> usage = transactions.tables().usage;
        List<UsageSlot> old = usage.keySet().stream()
                .filter(slot -> slot.hour().isBefore(before))
                .limit(limit)
                .toList();
        old.forEach(usage::remove);
        return old.size();
    }
}
