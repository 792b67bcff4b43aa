package dev.keywright.rest.token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a form, as RFC 6749, section 3.2 wants them: none is there twice, known or not, and one without a value is as if it
 * weren't there. (Which of two values counts is what proxies and servers disagree on, so an empty one repeats its parameter too.)
 */
final class FormParameters {

    private final Map<String, String> values;

    private FormParameters(Map<String, String> values) {
        this.values = values;
    }

    /** @throws RefusedRequest if an escape is malformed, the text isn't UTF-8, or a parameter is repeated */
    static FormParameters parse(byte[] form) {
        Map<String, String> values = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int start = 0;
        for (int end = 0; end <= form.length; end++) {
            if (end == form.length || form[end] == '&') {
                addPair(form, start, end, seen, values);
                start = end + 1;
            }
        }
        return new FormParameters(values);
    }

    private static void addPair(byte[] form, int start, int end, Set<String> seen, Map<String, String> values) {
        if (start == end) {
            return;
        }
        int equals = start;
        while (equals < end && form[equals] != '=') {
            equals++;
        }
        String name = decode(form, start, equals);
        String value = decode(form, Math.min(equals + 1, end), end);
        if (!seen.add(name)) {
            throw RefusedRequest.invalidRequest("A parameter is there more than once.");
        }
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static String decode(byte[] form, int from, int to) {
        return FormEncoding.decode(form, from, to)
                .orElseThrow(
                        () -> RefusedRequest.invalidRequest(
                                "The form is malformed: an escape is not % and two hexadecimal digits, or the text is not UTF-8."));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws RefusedRequest if it isn't there */
    String require(String name) {
        return find(name).orElseThrow(() -> RefusedRequest.invalidRequest("The parameter " + name + " is missing."));
    }
}
