package dev.keywright.cli.output;

import dev.keywright.cli.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that people are shown of an object.
 *
 * @param text what stands in the cell; empty for nothing
 */
public record Column(String title, Function<JsonObject, Optional<String>> text) {

    /** A field's text. */
    public static Column of(String title, String field) {
        return new Column(title, object -> object.text(field));
    }

    /** A field's text in the object that another field holds. */
    public static Column of(String title, String outer, String field) {
        return new Column(title, object -> object.object(outer).flatMap(inner -> inner.text(field)));
    }

    /** A time to the minute, in UTC. */
    public static Column time(String title, String field) {
        return new Column(title, object -> object.text(field).map(Times::readable));
    }

    /** The same in the object that another field holds. */
    public static Column time(String title, String outer, String field) {
        return new Column(
                title,
                object ->
                        object.object(outer).flatMap(inner -> inner.text(field)).map(Times::readable));
    }

    /** A list of texts. */
    public static Column list(String title, String field) {
        return new Column(title, object -> Optional.of(String.join(" ", object.texts(field))));
    }

    String cell(JsonObject object) {
        return text.apply(object)
                .filter(cell -> !cell.isEmpty())
                .map(Column::printable)
                .orElse("-");
    }

    /** Names come from others, who mustn't steer the reader's terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
