package dev.keywright.rest.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.keywright.rest.problem.RequestRefusal;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with JSON in words of our own: the parser's would name classes and repeat what was sent, which may be a secret.
 */
final class JsonErrors {

    private static final String BODY = "body";
    private static final int MAX_FIELD_LENGTH = 100;

    private JsonErrors() {}

    static RequestRefusal.Invalid refusing(IOException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return new RequestRefusal.Invalid(fieldOf(unknown), "is not a field of this request" + knownTo(unknown));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return new RequestRefusal.Invalid(fieldOf(mismatch), "must be " + expected(mismatch.getTargetType()));
        }
        if (failure instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException) {
            return new RequestRefusal.Invalid(fieldOf(mapping), "is too large a number");
        }
        if (failure instanceof StreamConstraintsException) {
            return new RequestRefusal.Invalid(BODY, "is nested too deeply, or holds too long a number");
        }
        return new RequestRefusal.Invalid(
                BODY, "must be one JSON object with each field once, in UTF-8" + placeOf(failure));
    }

    private static String fieldOf(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        if (path.isEmpty()) {
            return BODY;
        }
        return path.substring(0, Math.min(path.length(), MAX_FIELD_LENGTH));
    }

    private static String knownTo(UnrecognizedPropertyException failure) {
        Collection<Object> known = failure.getKnownPropertyIds();
        if (known == null || known.isEmpty()) {
            return "";
        }
        return ", which knows " + known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Long.class || type == Integer.class) {
            return "a whole number";
        }
        if (type != null && List.class.isAssignableFrom(type)) {
            return "a list of strings";
        }
        return "one JSON object";
    }

    private static String placeOf(IOException failure) {
        JsonLocation place = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        return place == null ? "" : "; see line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
