package dev.keywright.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether the schemas say of requests and answers what the records that they are made of say. */
class SchemasTest {

    /** Records that are no JSON. */
    private static final Set<String> NO_BODIES = Set.of(
            "RestApi$Settings",
            "RestApi$Limits",
            "Answer",
            "KeptAnswer",
            "JsonText",
            "Parsed",
            "Patched",
            "ProblemTable$Row",
            "AuthorizationServer",
            "ClientRequest",
            "OAuthRequest",
            "OAuthAnswer",
            "OAuthEndpoint$Answer",
            "ClientAuthenticationReader$IdAndSecret");

    /** Schemas that no record stands behind: forms, which are parsed by hand, and what comes ready as text. */
    private static final Set<String> WITHOUT_RECORD =
            Set.of("TokenRequest", "IntrospectionRequest", "RevocationRequest", "JsonWebKeySet");

    private final OpenApiDocument document = new OpenApiDocument();
    private final Set<Class<?>> compared = new HashSet<>();

    @Test
    void everyRecordHasItsSchemaAndEverySchemaItsRecord() {
        Set<String> schemas = document.schemas()
                .propertyStream()
                .map(schema -> schema.getKey())
                .collect(Collectors.toSet());
        Set<String> named = new HashSet<>(WITHOUT_RECORD);
        List<Class<?>> bodies = bodies();

        for (Class<?> body : bodies) {
            if (schemas.contains(schemaName(body))) {
                named.add(schemaName(body));
                compare(body, document.schema(schemaName(body)));
            }
        }

        assertThat(compared).containsExactlyInAnyOrderElementsOf(bodies).hasSizeGreaterThan(30);
        assertThat(named).isEqualTo(schemas);
    }

    private void compare(Class<?> body, JsonNode schema) {
        compared.add(body);
        Set<String> properties = new HashSet<>();
        schema.path("properties").propertyStream().forEach(property -> properties.add(property.getKey()));
        boolean request = !schema.path("additionalProperties").asBoolean(true);

        Set<String> fields = components(body).map(SchemasTest::jsonName).collect(Collectors.toSet());

        assertThat(fields).as(body.getName()).isEqualTo(properties);
        components(body).forEach(component -> {
            JsonNode property = schema.path("properties").path(jsonName(component));
            if (!request) {
                compareNullness(component, schema, property);
            }
            nested(component.getGenericType()).ifPresent(type -> compare(type, content(property)));
        });
    }

    /** In an answer, what may be null says so, and what may be left out isn't required. */
    private void compareNullness(RecordComponent component, JsonNode schema, JsonNode property) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean leftOut = component.getAccessor().isAnnotationPresent(JsonInclude.class);
        String where = component.getDeclaringRecord().getName() + "." + component.getName();

        assertThat(OpenApiDocument.texts(schema.path("required")).contains(jsonName(component)))
                .as(where + " is required")
                .isEqualTo(!leftOut);
        assertThat(OpenApiDocument.texts(property.path("type")).contains("null"))
                .as(where + " may be null")
                .isEqualTo(nullable && !leftOut);
    }

    private JsonNode content(JsonNode property) {
        return document.resolve(property.has("items") ? property.path("items") : property);
    }

    /** The fields, those of an unwrapped record in its place. */
    private Stream<RecordComponent> components(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    private static String jsonName(RecordComponent component) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    private static Optional<Class<?>> nested(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return nested(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> body && body.isRecord() ? Optional.of(body) : Optional.empty();
    }

    private static String schemaName(Class<?> body) {
        return body.isMemberClass()
                        && body.getSimpleName().endsWith("Body")
                        && !body.getSimpleName().equals("HealthBody")
                ? body.getName()
                : body.getSimpleName().replaceFirst("Body$", "");
    }

    /** All records among the compiled classes that are written or read as JSON. */
    private static List<Class<?>> bodies() {
        try (Stream<Path> files = Files.walk(Path.of(OpenApiResource.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(SchemasTest::load)
                    .filter(Class::isRecord)
                    .filter(type -> !NO_BODIES.contains(
                            type.getName().substring(type.getPackageName().length() + 1)))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Path file) {
        String path = file.toString().replace(file.getFileSystem().getSeparator(), ".");
        String name = path.substring(path.lastIndexOf("dev.keywright.rest"), path.length() - ".class".length());
        try {
            return Class.forName(name, false, SchemasTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void requestsNameNoOtherFields() {
        Set<String> requests = document.operations().stream()
                .map(operation -> operation.node().at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode())
                .map(schema -> schema.path("$ref").asText().replaceFirst(".*/", ""))
                .collect(Collectors.toSet());

        assertThat(requests)
                .hasSizeGreaterThan(6)
                .allSatisfy(name -> assertThat(document.schema(name)
                                .path("additionalProperties")
                                .asBoolean(true))
                        .as(name)
                        .isFalse());
    }
}
