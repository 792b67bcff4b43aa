package dev.keywright.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.RestApi;
import dev.keywright.rest.Stubs;
import dev.keywright.rest.request.Authenticated;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Line 49 of the OAuth checklist: what is served is what is published. */
class ServedRoutesTest {

    private final OpenApiDocument document = new OpenApiDocument();

    /** A method of a resource class that answers requests. */
    private record Route(String name, boolean authenticated) {}

    @Test
    void servedRoutesAreThoseOfTheDocument() {
        Set<String> published = document.operations().stream()
                .map(OpenApiDocument.Operation::route)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> served = routes().map(Route::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(published).hasSizeGreaterThan(25);
    }

    @Test
    void routesThatWantABearerSayIt() {
        Set<String> published = document.operations().stream()
                .filter(operation -> operation.node().at("/security/0").has("bearer"))
                .map(OpenApiDocument.Operation::route)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> served =
                routes().filter(Route::authenticated).map(Route::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(published).hasSizeGreaterThan(15);
    }

    @Test
    void requiredScopesAreScopesThatSomeRoleHolds() {
        Set<String> scopes = RoleCatalog.presets().list(true).stream()
                .flatMap(role -> role.scopes().stream())
                .map(Scope::value)
                .collect(Collectors.toSet());

        assertThat(document.operations())
                .filteredOn(operation -> operation.node().has("x-required-scope"))
                .hasSizeGreaterThan(12)
                .allSatisfy(operation -> {
                    assertThat(scopes)
                            .contains(operation.node().path("x-required-scope").asText());
                    assertThat(operation.node().at("/security/0").has("bearer")).isTrue();
                });
    }

    @Test
    void everyRouteOfAWorkspaceRequiresAScope() {
        assertThat(document.operations())
                .filteredOn(operation -> operation.path().startsWith("/v1/workspaces"))
                .isNotEmpty()
                .allMatch(operation -> operation.node().has("x-required-scope"));
    }

    private static Stream<Route> routes() {
        RestApi.Settings settings = new RestApi.Settings(
                URI.create("https://keys.example.com"),
                "https://api.example.com",
                RoleCatalog.presets(),
                () -> true,
                () -> "",
                Clock.systemUTC());
        return new RestApi(Stubs.useCases(), settings)
                .components().stream().map(Object::getClass).flatMap(ServedRoutesTest::routesOf);
    }

    private static Stream<Route> routesOf(Class<?> resource) {
        @Nullable Path root = resource.getAnnotation(Path.class);
        if (root == null) {
            return Stream.empty();
        }
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                        .filter(httpMethod -> httpMethod != null)
                        .map(httpMethod -> new Route(
                                httpMethod.value() + " " + pathOf(root, method),
                                resource.isAnnotationPresent(Authenticated.class)
                                        || method.isAnnotationPresent(Authenticated.class))));
    }

    private static String pathOf(Path root, Method method) {
        @Nullable Path below = method.getAnnotation(Path.class);
        String path = below == null ? root.value() : root.value() + "/" + below.value();
        return path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
    }
}
