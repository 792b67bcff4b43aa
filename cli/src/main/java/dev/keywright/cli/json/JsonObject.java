package dev.keywright.cli.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON: its fields in their order, those that this version knows nothing of included. Immutable. A value is
 * a {@code JsonObject}, a list, a text, a number, a truth value, or null.
 */
public final class JsonObject {
    private final Map<String, @Nullable Object> fields;

    JsonObject(Map<String, @Nullable Object> fields) {
        this.fields = fields;
    }

    /** One without fields. */
    public static JsonObject empty() {
        return new JsonObject(new LinkedHashMap<>());
    }

    /** @throws MalformedJson if the text isn't one object and nothing else */
    public static JsonObject parse(String text) {
        return JsonReader.read(text);
    }

    /** This with a field set, at the end if it is new. */
    public JsonObject with(String name, Object value) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.put(name, value);
        return new JsonObject(all);
    }

    /** This with a field set, if there is a value for it. */
    public JsonObject withGiven(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    /** This with a field set to null, which in a PATCH takes away what was there. */
    public JsonObject withNull(String name) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.put(name, null);
        return new JsonObject(all);
    }

    public JsonObject without(String name) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.remove(name);
        return new JsonObject(all);
    }

    /** A field's text; numbers and truth values as JSON writes them. Empty for null, for no such field, and for a structure. */
    public Optional<String> text(String name) {
        Object value = fields.get(name);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString())
                : Optional.empty();
    }

    /** The object that is a field's value, if one is. */
    public Optional<JsonObject> object(String name) {
        return fields.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The objects in the list that is a field's value; none if there is no such list. */
    public List<JsonObject> objects(String name) {
        return elements(name)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    /** The texts in the list that is a field's value; none if there is no such list. */
    public List<String> texts(String name) {
        return elements(name)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Whether there is such a field, null or not. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Whether a field is null, or isn't there. */
    public boolean isNull(String name) {
        return fields.get(name) == null;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    private Stream<Object> elements(String name) {
        return fields.get(name) instanceof List<?> list ? new ArrayList<Object>(list).stream() : Stream.empty();
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** The JSON, on one line. It may hold secrets. */
    public String toJson() {
        return JsonWriter.write(this);
    }
}
