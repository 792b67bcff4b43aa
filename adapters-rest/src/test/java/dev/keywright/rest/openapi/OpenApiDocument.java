package dev.keywright.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The document, for tests to look into. */
final class OpenApiDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    final JsonNode root;

    OpenApiDocument() {
        try (InputStream in = Objects.requireNonNull(OpenApiResource.class.getResourceAsStream("openapi.json"))) {
            root = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One method of one path. */
    record Operation(String path, String method, JsonNode node) {

        /** As in {@code GET /v1/me}. */
        String route() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(method ->
                                operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    JsonNode schema(String name) {
        return schemas().path(name);
    }

    /** What a reference within the document refers to; any other node as it is. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.path("$ref").asText().substring(1))) : node;
    }

    /** Every node of the document that is an object. */
    Stream<JsonNode> objects() {
        return objectsIn(root);
    }

    private static Stream<JsonNode> objectsIn(JsonNode node) {
        Stream<JsonNode> children = node.valueStream().flatMap(OpenApiDocument::objectsIn);
        return node.isObject() ? Stream.concat(Stream.of(node), children) : children;
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}
