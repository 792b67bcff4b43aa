package dev.keywright.benchmarks.server;

import dev.keywright.benchmarks.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's distribution, fetched by Maven from wherever this machine's Maven is told to, unpacked, and built ({@code kc.sh build}) for one
 * kind of database.
 */
final class KeycloakDistribution {

    static final String VERSION = "26.7.3";
    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip";
    private static final String UNPACKED = "keycloak-" + VERSION;
    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0";

    private final Path target;
    private final String database;

    /** @param database as Keycloak calls it */
    KeycloakDistribution(Path target, String database) {
        this.target = target;
        this.database = database;
    }

    /** Unpacks and builds it, unless that was done before. */
    void install() {
        if (Files.exists(builtMark())) {
            return;
        }
        try {
            Files.createDirectories(folder());
            Path log = folder().resolve("install.log");
            run(log, List.of("mvn", "--batch-mode", PLUGIN + ":copy", "-Dartifact=" + ARTIFACT, "-DoutputDirectory=."));
            run(log, List.of(java("jar"), "--extract", "--file=keycloak-quarkus-dist-" + VERSION + ".zip"));
            List<String> build = new ArrayList<>(List.of("bash", UNPACKED + "/bin/kc.sh", "build"));
            build.addAll(buildOptions());
            run(log, build);
            Files.createFile(builtMark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A single node, so no cluster is looked for; and nothing that is off by default. */
    private List<String> buildOptions() {
        return List.of("--db=" + database, "--cache=local");
    }

    private void run(Path log, List<String> command) {
        ChildProcess.run(folder(), log, Map.of(), command);
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    private Path folder() {
        return target.resolve("keycloak-" + database);
    }

    private Path builtMark() {
        return folder().resolve(VERSION + ".built");
    }

    /** Puts the built distribution into that folder, by links: Keycloak writes nothing but below {@code data}, which isn't there yet. */
    void linkInto(Path folder) {
        Path built = folder().resolve(UNPACKED);
        try (Stream<Path> paths = Files.walk(built)) {
            for (Path path : paths.filter(each -> !each.startsWith(built.resolve("data")))
                    .toList()) {
                Path copy = folder.resolve(built.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createLink(copy, path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
