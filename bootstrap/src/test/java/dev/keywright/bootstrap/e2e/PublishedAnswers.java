package dev.keywright.bootstrap.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.keywright.bootstrap.e2e.OpenApi.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares answers with what the document says of them, and remembers which kinds of answer it has seen. */
final class PublishedAnswers {

    private final OpenApi document;
    private final ObjectNode closedComponents;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, Set<String>> seen = new TreeMap<>();

    PublishedAnswers(OpenApi document) {
        this.document = document;
        this.closedComponents = document.root().path("components").deepCopy();
        close(closedComponents.path("schemas"));
    }

    /** Fields that aren't published are differences too. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
            schema.put("additionalProperties", false);
        }
        node.forEach(PublishedAnswers::close);
    }

    /** The answer, if it is one of those that the document has for the operation. */
    Answer check(String operationId, Answer answer) {
        Answers.assertSound(answer);
        List<String> differences = differences(operationId, answer);
        if (!differences.isEmpty()) {
            throw new AssertionError(operationId + " answered " + answer.status() + " " + answer.body()
                    + "\nwhich differs from the document: " + String.join("; ", differences));
        }
        seen.computeIfAbsent(operationId, id -> new TreeSet<>()).add(String.valueOf(answer.status()));
        return answer;
    }

    /** As {@link #check}, and it has that status. */
    Answer check(String operationId, int status, Answer answer) {
        return check(operationId, answer.expect(status));
    }

    /** The statuses of each operation that the document names and no answer had. */
    Map<String, Set<String>> unseen() {
        Map<String, Set<String>> unseen = new TreeMap<>();
        for (Operation operation : document.operations()) {
            Set<String> statuses = new TreeSet<>();
            operation.node().path("responses").fieldNames().forEachRemaining(statuses::add);
            statuses.removeAll(seen.getOrDefault(operation.id(), Set.of()));
            statuses.remove("default");
            if (!statuses.isEmpty()) {
                unseen.put(operation.id(), statuses);
            }
        }
        return unseen;
    }

    List<String> differences(String operationId, Answer answer) {
        JsonNode responses = document.operation(operationId).node().path("responses");
        String status = String.valueOf(answer.status());
        JsonNode response = document.resolve(responses.path(responses.has(status) ? status : "default"));
        List<String> differences = new ArrayList<>();
        if (!responses.has(status) && answer.status() < 400) {
            differences.add("no such status");
        }
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (answer.headers().firstValue(name).isEmpty()) {
                differences.add("no header " + name);
            }
        });
        differences.addAll(differencesOfBody(response.path("content"), answer));
        return differences;
    }

    private List<String> differencesOfBody(JsonNode content, Answer answer) {
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body");
        }
        String type = Answers.header(answer, "Content-Type").replaceFirst(";.*", "");
        if (!content.has(type)) {
            return List.of("content type " + type);
        }
        return schema(content.path(type).path("schema"))
                .validate(
                        answer.body(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", closedComponents);
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        });
    }
}
