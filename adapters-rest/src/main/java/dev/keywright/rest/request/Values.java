package dev.keywright.rest.request;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parsers of the values that are no type of the domain. Each throws {@link IllegalArgumentException} with what is wrong. */
public final class Values {

    /** The longest text to search by, in Unicode code points. */
    public static final int MAX_SEARCH_LENGTH = 100;

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final int UUID_LENGTH = 36;

    private Values() {}

    /** A whole number of up to nine digits, without a sign. */
    public static int wholeNumber(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("must be a whole number");
        }
        return Integer.parseInt(text);
    }

    /** A time (RFC 3339, section 5.6), cut to whole microseconds, which is what is stored. */
    public static Instant time(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            throw notATime();
        }
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw notATime();
        }
    }

    private static IllegalArgumentException notATime() {
        return new IllegalArgumentException(
                "must be a time like 2027-01-31T12:00:00Z, with any + of it percent-encoded in a query");
    }

    /** A UUID in its text form of 36 characters. */
    public static UUID uuid(String text) {
        return findUuid(text).orElseThrow(() -> new IllegalArgumentException("must be a UUID"));
    }

    /** The UUID that this is the text of, in its form of 36 characters, if it is one. */
    public static Optional<UUID> findUuid(String text) {
        return isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** By hand: it is asked for each token, and a regular expression takes many times as long. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A text to search by: 1 to 100 characters that are no control characters. */
    public static String searchText(String text) {
        String canonical = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int length = canonical.codePointCount(0, canonical.length());
        if (length < 1 || length > MAX_SEARCH_LENGTH || canonical.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "must have 1 to " + MAX_SEARCH_LENGTH + " characters, and no control characters");
        }
        return canonical;
    }
}
