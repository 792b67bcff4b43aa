package dev.keywright.console.apikey;

import dev.keywright.console.page.Moment;
import dev.keywright.domain.apikey.OpenRotation;
import dev.keywright.domain.apikey.Rotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long the old secret may go on working beside the new one.
 *
 * @param value in seconds, or a word
 * @param label with the time when it ends
 */
public record OverlapChoice(String value, String label) {

    private static final String UNTIL_UNUSED = "until-unused";

    /** Those that there are, for a rotation at that time. */
    public static List<OverlapChoice> all(Instant now) {
        return List.of(
                new OverlapChoice("0", "Not at all: it ends at once"),
                choice("For 1 hour", Duration.ofHours(1), now),
                choice("For 24 hours", Duration.ofDays(1), now),
                choice("For 7 days", Duration.ofDays(7), now),
                new OverlapChoice(
                        UNTIL_UNUSED,
                        "Until nothing uses it any more, for " + OpenRotation.LIMIT.toDays() + " days at most"));
    }

    private static OverlapChoice choice(String words, Duration overlap, Instant now) {
        String end = new Moment(now.plus(overlap), now).full();
        return new OverlapChoice(String.valueOf(overlap.toSeconds()), words + ", until " + end);
    }

    /**
     * The rotation that was chosen.
     *
     * @throws IllegalArgumentException if it can't be the overlap of a rotation
     */
    public static Rotation parse(String value) {
        if (value.equals(UNTIL_UNUSED)) {
            return new Rotation.UntilUnused();
        }
        if (!value.matches("[0-9]{1,7}")) {
            throw new IllegalArgumentException("must be one of the choices");
        }
        return new Rotation.Scheduled(Duration.ofSeconds(Long.parseLong(value)));
    }
}
