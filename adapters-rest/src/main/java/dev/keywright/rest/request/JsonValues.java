package dev.keywright.rest.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Parsers of what the fields of a {@link Patched} request hold. Each throws {@link IllegalArgumentException} with what is wrong. */
public final class JsonValues {

    private JsonValues() {}

    /** A whole number from the one to the other. */
    public static int wholeNumber(JsonNode value, int least, int most) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw new IllegalArgumentException(
                    "must be a whole number from " + least + " to " + most + ", or null for none");
        }
        return value.intValue();
    }

    public static boolean bool(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("must be true or false");
        }
        return value.booleanValue();
    }

    public static String text(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("must be a string");
        }
        return value.textValue();
    }

    /** A list of at most so many strings, each of which the parser takes. */
    public static <T> List<T> list(JsonNode value, int most, Function<String, T> parser) {
        if (!value.isArray() || value.size() > most) {
            throw new IllegalArgumentException("must be a list of at most " + most + " strings, or null for none");
        }
        List<T> parsed = new ArrayList<>();
        for (JsonNode element : value) {
            parsed.add(parser.apply(text(element)));
        }
        return parsed;
    }
}
