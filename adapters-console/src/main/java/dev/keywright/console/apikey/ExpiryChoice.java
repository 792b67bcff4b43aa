package dev.keywright.console.apikey;

import dev.keywright.console.page.Moment;
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
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    static List<ExpiryChoice> all(Instant now) {
        List<ExpiryChoice> choices = new ArrayList<>();
        for (int days : DAYS) {
            Moment end = new Moment(now.plus(Duration.ofDays(days)), now);
            choices.add(new ExpiryChoice(String.valueOf(days), "In " + days + " days, on " + end.day()));
        }
        choices.add(new ExpiryChoice(ON_DATE, "On a date"));
        choices.add(new ExpiryChoice(NEVER, "Never"));
        return choices;
    }

    /**
     * When the key ends, or empty for never.
     *
     * @param date the day it ends with, if that is chosen
     * @throws IllegalArgumentException if it is none of the choices, or no date
     */
    static Optional<Instant> end(String value, String date, Instant now) {
        if (value.equals(NEVER)) {
            return Optional.empty();
        }
        if (value.equals(ON_DATE)) {
            return Optional.of(endOf(date));
        }
        for (int days : DAYS) {
            if (value.equals(String.valueOf(days))) {
                return Optional.of(now.plus(Duration.ofDays(days)));
            }
        }
        throw new IllegalArgumentException("must be one of the choices");
    }

    private static Instant endOf(String date) {
        try {
            return LocalDate.parse(date).atTime(END_OF_DAY).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a date, like 2027-01-31", e);
        }
    }
}
