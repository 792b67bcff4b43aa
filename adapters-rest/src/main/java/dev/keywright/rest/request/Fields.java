package dev.keywright.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.rest.problem.FieldError;
import dev.keywright.rest.problem.RequestRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the fields of a request into what a command is made of, and collects what is wrong with them, so that one answer tells all of it.
 *
 * <p>The parsers throw {@link IllegalArgumentException}, whose message says what is wrong and never repeats the value.
 */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** The value of a field that must be there. */
    public <T> Parsed<T> required(String field, @Nullable String value, Function<String, T> parser) {
        if (value == null) {
            refuse(field, "is required");
        }
        return optional(field, value, parser);
    }

    /** The value of a field that may be left out, or be null. */
    public <T> Parsed<T> optional(String field, @Nullable String value, Function<String, T> parser) {
        if (value == null) {
            return new Parsed<>(null);
        }
        try {
            return new Parsed<>(parser.apply(value));
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return new Parsed<>(null);
        }
    }

    /** The values of a field that must be there and be a list, which may be empty. */
    public <T> Parsed<List<T>> requiredList(
            String field, @Nullable List<@Nullable String> values, Function<String, T> parser) {
        if (values == null) {
            refuse(field, "is required");
        }
        return optionalList(field, values, parser);
    }

    /** The values of a field that must be a list, and may be left out or be null. */
    public <T> Parsed<List<T>> optionalList(
            String field, @Nullable List<@Nullable String> values, Function<String, T> parser) {
        if (values == null) {
            return new Parsed<>(null);
        }
        List<T> parsed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Parsed<T> value = required(field + "[" + i + "]", values.get(i), parser);
            if (value.orNull() != null) {
                parsed.add(value.get());
            }
        }
        return new Parsed<>(parsed);
    }

    /**
     * What becomes of a field that may be left out, or be null.
     *
     * @param value as JSON has it: null if it is left out, and JSON's null if it is null
     */
    public <T> Patched<T> patched(String field, @Nullable JsonNode value, Function<JsonNode, T> parser) {
        if (value == null || value.isNull()) {
            return new Patched<>(value != null, null);
        }
        try {
            return new Patched<>(true, parser.apply(value));
        } catch (IllegalArgumentException e) {
            refuse(field, Objects.requireNonNullElse(e.getMessage(), "is not valid"));
            return new Patched<>(true, null);
        }
    }

    /** Notes that a field is wrong for a reason that concerns others too. */
    public void refuse(String field, String detail) {
        errors.add(new FieldError(field, detail));
    }

    /**
     * Makes what the fields are for.
     *
     * @throws RequestRefusal.Invalid with all that is wrong, if anything is
     */
    public <T> T build(Supplier<T> made) {
        if (!errors.isEmpty()) {
            throw new RequestRefusal.Invalid(errors);
        }
        return made.get();
    }
}
