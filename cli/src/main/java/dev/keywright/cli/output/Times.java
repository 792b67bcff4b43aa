package dev.keywright.cli.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times for people. The server sends RFC 3339 in UTC, of which the beginning is readable as it is. */
final class Times {
    private static final Pattern UTC = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}):[0-9.]+Z");

    private Times() {}

    /** Such as {@code 2026-11-23 11:11 UTC}. */
    static String readable(String time) {
        Matcher matcher = UTC.matcher(time);
        return matcher.matches() ? matcher.group(1) + " " + matcher.group(2) + " UTC" : time;
    }
}
