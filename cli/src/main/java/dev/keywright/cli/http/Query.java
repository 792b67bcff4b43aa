package dev.keywright.cli.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values, in a URL's query or in a form. Immutable. */
public final class Query {
    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    public static Query empty() {
        return new Query(Map.of());
    }

    /** This with a value more, unless that is null. */
    public Query withGiven(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(name, value.toString());
        return new Query(all);
    }

    /** As {@code application/x-www-form-urlencoded}, which a query may be in too. */
    String encoded() {
        return values.entrySet().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    String appendedTo(String path) {
        return values.isEmpty() ? path : path + "?" + encoded();
    }

    /** A text as part of a path, of a query or of a form. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
