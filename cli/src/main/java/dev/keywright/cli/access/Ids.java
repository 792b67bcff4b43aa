package dev.keywright.cli.access;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** Things that a person calls by their name, and the server by their id. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private Ids() {}

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * The id of the only one there is.
     *
     * @param field which holds the id
     * @param none what to say if there is none
     * @param several what to say if there is more than one; they are listed then
     */
    public static String one(List<JsonObject> found, String field, String none, String several) {
        if (found.isEmpty()) {
            throw new CommandFailure(ExitStatus.REFUSED, none);
        }
        if (found.size() > 1) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    several,
                    found.stream()
                            .map(entry -> entry.text(field).orElse("") + "  "
                                    + entry.text("name").orElse(""))
                            .toList());
        }
        return found.get(0).text(field).orElseThrow();
    }
}
