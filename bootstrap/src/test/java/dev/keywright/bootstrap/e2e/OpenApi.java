package dev.keywright.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document that a running server publishes. */
final class OpenApi {

    private static final String JSON_SCHEMA = "/requestBody/content/application~1json/schema";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private final JsonNode root;

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    static OpenApi of(Api api) {
        return new OpenApi(api.get("/openapi.json", null).expect(200).json());
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue())))
                .toList();
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    /** The methods of each path. */
    Map<String, Set<String>> methodsByPath() {
        return operations().stream()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())));
    }

    /** What the node refers to, if it is a reference. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The example of the JSON that an operation takes, or null if it takes none. */
    @Nullable
    String exampleBody(Operation operation) {
        JsonNode schema = operation.node().at(JSON_SCHEMA);
        return schema.isMissingNode() ? null : resolve(schema).at("/examples/0").toString();
    }

    /** A method on a path. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        boolean wantsBearer() {
            return node.at("/security/0").has("bearer");
        }

        boolean wantsClient() {
            return node.at("/security/0").has("clientBasic");
        }

        boolean isOfWorkspace() {
            return path.startsWith("/v1/workspaces/{workspace}");
        }

        Optional<String> requiredScope() {
            return node.has("x-required-scope")
                    ? Optional.of(node.path("x-required-scope").asText())
                    : Optional.empty();
        }

        /** The path with these values for its parameters. */
        String pathWith(Map<String, String> parameters) {
            return OpenApi.fill(path, parameters);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A path of the document with these values for its parameters. */
    static String fill(String path, Map<String, String> parameters) {
        String filled = path;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        if (filled.contains("{")) {
            throw new AssertionError("no value for a parameter of " + path);
        }
        return filled;
    }
}
