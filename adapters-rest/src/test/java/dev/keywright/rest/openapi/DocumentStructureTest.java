package dev.keywright.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.keywright.rest.openapi.OpenApiDocument.Operation;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether the document is one of OpenAPI 3.1, as far as programs rely on it. */
class DocumentStructureTest {

    private static final Pattern TEMPLATE = Pattern.compile("\\{([a-z_]+)}");

    private final OpenApiDocument document = new OpenApiDocument();

    @Test
    void documentIsOfOpenApi31() {
        assertThat(document.root.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.root.at("/info/title").asText()).isNotEmpty();
        assertThat(document.root.at("/info/version").asText()).isNotEmpty();
        assertThat(document.operations()).hasSizeGreaterThan(25);
    }

    @Test
    void everyReferenceResolves() {
        List<String> references = document.objects()
                .filter(node -> node.path("$ref").isTextual())
                .map(node -> node.path("$ref").asText())
                .distinct()
                .toList();

        assertThat(references).hasSizeGreaterThan(40).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/components/");
            assertThat(document.root.at(reference.substring(1)).isMissingNode()).isFalse();
        });
    }

    @Test
    void everyComponentIsReferredTo() {
        Set<String> references =
                document.objects().map(node -> node.path("$ref").asText()).collect(Collectors.toSet());

        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            assertThat(document.root.path("components").path(kind).properties())
                    .isNotEmpty()
                    .allSatisfy(component ->
                            assertThat(references).contains("#/components/" + kind + "/" + component.getKey()));
        }
    }

    @Test
    void operationIdsAreUnique() {
        assertThat(document.operations())
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void everyOperationIsExplained() {
        Set<String> tags = document.root
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asText())
                .collect(Collectors.toSet());

        assertThat(document.operations()).allSatisfy(operation -> {
            JsonNode node = operation.node();
            assertThat(node.path("summary").asText()).isNotEmpty();
            assertThat(node.path("description").asText()).isNotEmpty();
            assertThat(node.path("security").isArray()).isTrue();
            assertThat(tags).contains(node.at("/tags/0").asText());
            assertThat(node.path("responses").has("default")).isTrue();
            assertThat(node.path("responses")
                            .propertyStream()
                            .anyMatch(entry -> entry.getKey().startsWith("2")))
                    .isTrue();
        });
    }

    @Test
    void everyResponseHasADescriptionAndTheRequestId() {
        assertThat(document.operations())
                .allSatisfy(operation -> operation
                        .node()
                        .path("responses")
                        .valueStream()
                        .map(document::resolve)
                        .forEach(response -> {
                            assertThat(response.path("description").asText()).isNotEmpty();
                            assertThat(response.path("headers").has("X-Request-Id"))
                                    .isTrue();
                        }));
    }

    @Test
    void pathParametersAreDeclaredAndNoOthers() {
        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(declaredPathParameters(operation))
                        .as(operation.route())
                        .isEqualTo(TEMPLATE.matcher(operation.path())
                                .results()
                                .map((MatchResult match) -> match.group(1))
                                .collect(Collectors.toSet())));
    }

    private Set<String> declaredPathParameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(document::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .peek(parameter ->
                        assertThat(parameter.path("required").asBoolean()).isTrue())
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void securitySchemesAreDeclared() {
        assertThat(document.operations())
                .allSatisfy(operation -> operation
                        .node()
                        .path("security")
                        .valueStream()
                        .flatMap(JsonNode::propertyStream)
                        .forEach(scheme -> assertThat(document.root
                                        .at("/components/securitySchemes")
                                        .has(scheme.getKey()))
                                .isTrue()));
    }

    @Test
    void everySchemaIsValidAndSoAreItsExamples() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        int examples = 0;

        for (var schema : document.schemas().properties()) {
            for (JsonNode example : schema.getValue().path("examples")) {
                assertThat(validate(registry, schema.getKey(), example))
                        .as(schema.getKey())
                        .isEmpty();
                examples++;
            }
        }

        assertThat(examples).isGreaterThan(20);
        assertThat(validate(registry, "Workspace", document.schema("Role").at("/examples/0")))
                .isNotEmpty();
    }

    private List<Error> validate(SchemaRegistry registry, String name, JsonNode example) {
        String schema = "{\"$ref\":\"#/components/schemas/" + name + "\",\"components\":"
                + document.root.path("components") + "}";
        return registry.getSchema(schema, InputFormat.JSON)
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
