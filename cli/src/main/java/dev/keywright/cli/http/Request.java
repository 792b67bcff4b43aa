package dev.keywright.cli.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent.
 *
 * @param repeatable whether sending it again after an answer that was lost does no harm
 */
public record Request(
        String method, URI uri, Map<String, String> headers, Optional<String> content, boolean repeatable) {
    public Request {
        headers = Map.copyOf(headers);
    }

    static Request of(String method, URI uri) {
        return new Request(
                method,
                uri,
                Map.of("Accept", "application/json, application/problem+json"),
                Optional.empty(),
                !method.equals("POST"));
    }

    Request withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Request(method, uri, all, content, repeatable);
    }

    Request withContent(String type, String text) {
        Request typed = withHeader("Content-Type", type);
        return new Request(method, uri, typed.headers, Optional.of(text), repeatable);
    }

    Request asRepeatable() {
        return new Request(method, uri, headers, content, true);
    }

    byte[] bytes() {
        return content.orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /** Without headers and content, which hold secrets. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
