package dev.keywright.console.page;

import java.util.regex.Pattern;

/** A text as one word of a command line, as POSIX shells read it. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=-]+");

    private ShellWord() {}

    /** Quoted where a shell would read anything into it. */
    public static String of(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
