package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.keywright.bootstrap.e2e.OpenApi.Operation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Line 49 of the OAuth checklist: no class of this product serves a route that the running server doesn't publish, or the other way round. */
class PublishedRoutesTest {

    private static final Deployment DEPLOYMENT = Deployment.start();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void theRoutesOfAllResourcesAreThoseOfThePublishedDocument() {
        Set<String> published = OpenApi.of(DEPLOYMENT.api()).operations().stream()
                .map(Operation::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> served = resources()
                .flatMap(resource -> Arrays.stream(resource.getMethods())
                        .flatMap(method -> httpMethods(method).map(http -> http + " " + pathOf(resource, method))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(published).hasSizeGreaterThan(25);
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.keywright").stream()
                        .filter(found -> found.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String pathOf(Class<?> resource, Method method) {
        @Nullable Path below = method.getAnnotation(Path.class);
        String root = resource.getAnnotation(Path.class).value();
        String path = below == null ? root : root + "/" + below.value();
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
    }
}
