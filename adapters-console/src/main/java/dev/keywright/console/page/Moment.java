package dev.keywright.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A time, and when it is looked at. */
public record Moment(Instant at, Instant now) {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** The moment, or null if there is none. */
    public static @Nullable Moment of(@Nullable Instant at, Instant now) {
        return at == null ? null : new Moment(at, now);
    }

    /** For machines. */
    public String iso() {
        return at.toString();
    }

    /** {@code 23 Nov 2026, 15:10 UTC}. */
    public String full() {
        return FULL.format(at);
    }

    /** {@code 23 Nov 2026}. */
    public String day() {
        return DAY.format(at);
    }

    /** {@code 3 days ago}, {@code in 2 hours}, {@code just now}. */
    public String relative() {
        Duration distance = Duration.between(at, now).abs();
        if (distance.toMinutes() < 1) {
            return at.isAfter(now) ? "in a minute" : "just now";
        }
        String amount = amount(distance);
        return at.isAfter(now) ? "in " + amount : amount + " ago";
    }

    private static String amount(Duration distance) {
        long days = distance.toDays();
        if (days >= 730) {
            return count(days / 365, "year");
        }
        if (days >= 60) {
            return count(days / 30, "month");
        }
        if (days >= 1) {
            return count(days, "day");
        }
        return distance.toHours() >= 1 ? count(distance.toHours(), "hour") : count(distance.toMinutes(), "minute");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
