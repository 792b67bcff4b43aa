package dev.keywright.domain.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done: so many times at once, and so many more as time goes by (a token bucket).
 *
 * @param burst how many times at once, after a long pause
 * @param refill how many more become possible in each period, evenly spread
 * @param period in which they do
 */
public record Limit(int burst, int refill, Duration period) {

    /** The most of each. */
    public static final int MOST = 9_999_999;

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,6})\\+([1-9][0-9]{0,6})/([smh])");

    /** @throws IllegalArgumentException if one of them isn't positive, or is beyond {@link #MOST} */
    public Limit {
        if (burst < 1 || burst > MOST || refill < 1 || refill > MOST || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a limit is made of numbers from 1 to " + MOST + " and a period");
        }
    }

    /** The limit that is written {@code 100+10/s}: a hundred at once and ten more each second (or minute, {@code m}, or hour, {@code h}). */
    public static Optional<Limit> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration period = switch (parts.group(3)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            default -> Duration.ofHours(1);
        };
        return Optional.of(new Limit(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), period));
    }

    /** How long it takes until all is possible again, after all was done: whole seconds, rounded up. */
    public Duration window() {
        long nanos = Math.multiplyExact(period.toNanos() / refill, (long) burst);
        return wholeSeconds(Duration.ofNanos(nanos));
    }

    /** That time in whole seconds, rounded up, and 1 at least: as HTTP tells them. */
    static Duration wholeSeconds(Duration time) {
        return Duration.ofSeconds(Math.max(1, time.plusNanos(999_999_999).toSeconds()));
    }
}
