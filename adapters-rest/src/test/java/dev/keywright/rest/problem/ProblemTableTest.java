package dev.keywright.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTableTest {

    @Test
    void everyRefusalOfTheDomainHasARow() throws Exception {
        List<Class<?>> roots = refusalRootsOfTheDomain();

        assertThat(roots).hasSizeGreaterThanOrEqualTo(5).allMatch(Class::isSealed);
        assertThat(roots.stream().flatMap(ProblemTableTest::leaves))
                .hasSizeGreaterThanOrEqualTo(18)
                .allSatisfy(refusal -> assertThat(ProblemTable.find(refusal)).isPresent());
    }

    @Test
    void everyRefusalOfARequestHasARow() {
        assertThat(leaves(RequestRefusal.class))
                .hasSize(5)
                .allSatisfy(refusal -> assertThat(ProblemTable.find(refusal)).isPresent());
    }

    @Test
    void whatNoRowKnowsIsFoundNowhere() {
        assertThat(ProblemTable.find(IllegalStateException.class)).isEmpty();
    }

    @Test
    void slugsAreDistinct() {
        assertThat(Stream.of(ProblemType.values()).map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    private static Stream<Class<? extends Throwable>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ProblemTableTest::leaves)
                : Stream.of(type.asSubclass(Throwable.class));
    }

    private static List<Class<?>> refusalRootsOfTheDomain() throws IOException, URISyntaxException {
        URI domain = Refusal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path place = Path.of(domain);
        if (Files.isDirectory(place)) {
            return refusalRootsBelow(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
            return refusalRootsBelow(jar.getPath("/"));
        }
    }

    private static List<Class<?>> refusalRootsBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && name.startsWith("dev/"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(name -> load(name.replace('/', '.')))
                    .filter(type -> type.getSuperclass() == Refusal.class)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Refusal.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
