package dev.keywright.cli.output;

import java.util.regex.Pattern;

/** A line that sets a variable, for a shell to source. */
public final class ShellLine {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=-]+");

    private ShellLine() {}

    /** Quoted where a shell would read anything into the value. */
    public static String of(String variable, String value) {
        return variable + "=" + (PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'");
    }
}
