package dev.keywright.domain.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which days the token ledger has partitions for, days of UTC all: those ahead are made in time, and those that are older than the
 * retention are dropped as a whole.
 *
 * <p>The time is the database's: no node's clock decides.
 *
 * @param retention how long an issued token is kept at least, counted from when it was issued
 */
public record LedgerSchedule(Duration retention) {

    /** For how many days after today there is a partition: as long may all nodes be unable to make one. */
    public static final int DAYS_AHEAD = 7;

    /** The least that is kept: a token that was issued earlier is valid by no node's clock. */
    public static final Duration SHORTEST_RETENTION = AccessToken.LIFETIME.plus(SigningKeySchedule.CLOCK_SKEW);

    /** @throws IllegalArgumentException if a token could be dropped that is still valid somewhere */
    public LedgerSchedule {
        if (retention.compareTo(SHORTEST_RETENTION) < 0) {
            throw new IllegalArgumentException("tokens are kept as long as they may be valid");
        }
    }

    /** The days, today and those ahead, that have no partition yet, the earliest first. */
    public static List<LocalDate> missing(Collection<LocalDate> partitions, Instant databaseTime) {
        LocalDate today = LocalDate.ofInstant(databaseTime, ZoneOffset.UTC);
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .filter(day -> !partitions.contains(day))
                .toList();
    }

    /** The days whose last token is older than the retention, the earliest first. */
    public List<LocalDate> outdated(Collection<LocalDate> partitions, Instant databaseTime) {
        Instant keptFrom = keptFrom(databaseTime);
        return partitions.stream()
                .filter(day -> !end(day).isAfter(keptFrom))
                .sorted()
                .toList();
    }

    /** Tokens that were issued before this moment are older than the retention. */
    public Instant keptFrom(Instant databaseTime) {
        return databaseTime.minus(retention);
    }

    /** The first moment that is no longer of that day. */
    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
