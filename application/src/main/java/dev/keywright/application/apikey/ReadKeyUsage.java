package dev.keywright.application.apikey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.keywright.application.Foundation;
import dev.keywright.application.apikey.KeyUsage.HourlySum;
import dev.keywright.domain.apikey.UsagePeriod;
import java.time.Instant;
import java.util.List;
import java.util.Map;

final class ReadKeyUsage implements GetKeyUsage {

    private final GetApiKey getApiKey;
    private final KeyUsage usage;
    private final Foundation foundation;

    ReadKeyUsage(Foundation foundation, GetApiKey getApiKey, KeyUsage usage) {
        this.foundation = foundation;
        this.getApiKey = getApiKey;
        this.usage = usage;
    }

    /** Whoever sees the key sees its use. */
    @Override
    public Result get(Query query) {
        return foundation.inTransaction(() -> {
            getApiKey.get(new GetApiKey.Query(query.call(), query.workspace(), query.key()));
            UsagePeriod period = query.period();
            List<HourlySum> hours = usage.hours(query.key(), period.from(), period.to());
            return new Result(sums(period, hours), usage.countedTo());
        });
    }

    private static List<Sum> sums(UsagePeriod period, List<HourlySum> hours) {
        Map<Instant, Long> tokens = hours.stream()
                .collect(groupingBy(sum -> period.interval().beginOf(sum.hour()), summingLong(HourlySum::tokens)));
        return period.begins().stream()
                .map(begin -> new Sum(begin, tokens.getOrDefault(begin, 0L)))
                .toList();
    }
}
