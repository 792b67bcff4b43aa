package dev.keywright.cli.apikey;

import java.util.regex.Pattern;

/** Points in time, as an option names them. */
final class Moments {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Moments() {}

    /** As the server wants it. A date stands for its beginning in UTC; anything else is for the server to judge. */
    static String time(String text) {
        return DATE.matcher(text).matches() ? text + "T00:00:00Z" : text;
    }
}
