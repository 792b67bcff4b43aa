package dev.keywright.console.apikey;

import dev.keywright.console.page.Moment;
import dev.keywright.domain.apikey.KeyPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a new key may end.
 *
 * @param value as the form holds it
 * @param label with the date that it comes to
 */
public record ExpiryChoice(String value, String label) {

    static final String ON_DATE = "date";
    static final String NEVER = "never";

    private static final int[] DAYS = {7, 30, 90, 365};
    private static final int USUAL_DAYS = 90;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** Those that the workspace's policy allows. */
    public static List<ExpiryChoice> all(KeyPolicy policy, Instant now) {
        List<ExpiryChoice> choices = new ArrayList<>();
        int most = longest(policy);
        for (int days : DAYS) {
            if (days < most) {
                choices.add(inDays(days, now));
            }
        }
        if (policy.maxLifetimeDays() != null) {
            choices.add(inDays(most, now));
        }
        choices.add(new ExpiryChoice(ON_DATE, "On a date"));
        if (policy.maxLifetimeDays() == null && !policy.expiryRequired()) {
            choices.add(new ExpiryChoice(NEVER, "Never"));
        }
        return choices;
    }

    /** What is chosen before anyone chooses. */
    public static String usual(KeyPolicy policy) {
        return String.valueOf(Math.min(USUAL_DAYS, longest(policy)));
    }

    private static int longest(KeyPolicy policy) {
        Integer most = policy.maxLifetimeDays();
        return most == null ? Integer.MAX_VALUE : most;
    }

    private static ExpiryChoice inDays(int days, Instant now) {
        Moment end = new Moment(now.plus(Duration.ofDays(days)), now);
        return new ExpiryChoice(
                String.valueOf(days), "In " + days + (days == 1 ? " day" : " days") + ", on " + end.day());
    }

    /**
     * When the key ends, or empty for never.
     *
     * @param date the day it ends with, if that is chosen
     * @throws IllegalArgumentException if it is none of the choices, or no date
     */
    public static Optional<Instant> end(String value, String date, Instant now) {
        if (value.equals(NEVER)) {
            return Optional.empty();
        }
        if (value.equals(ON_DATE)) {
            return Optional.of(endOf(date));
        }
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("must be one of the choices");
        }
        return Optional.of(now.plus(Duration.ofDays(Long.parseLong(value))));
    }

    private static Instant endOf(String date) {
        try {
            return LocalDate.parse(date).atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a date, like 2027-01-31", e);
        }
    }
}
