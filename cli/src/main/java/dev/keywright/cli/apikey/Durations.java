package dev.keywright.cli.apikey;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them. */
final class Durations {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})([smhd])");

    private Durations() {}

    /**
     * Such as {@code 90d}, {@code 12h}, {@code 30m} and {@code 45s}.
     *
     * @param option which is to blame for a wrong one
     */
    static Duration parse(String text, String option) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new CommandFailure(
                    ExitStatus.USAGE, option + " must be a number with s, m, h or d behind it, such as 24h.");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
