package dev.keywright.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.cli.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code keywright} of the checkout, in a checkout of its own with a Maven and a Java that only tell. */
class LauncherTest {
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *-XshowSettings*)
                echo asked >>"$FAKE_ROOT/asked"
                echo "    java.specification.version = ${FAKE_JAVA_VERSION:-17}" ;;
              *-Xshare:dump*)
                for argument; do
                  case $argument in -XX:SharedArchiveFile=*) echo >"${argument#*=}" ;; esac
                done ;;
              *-XX:DumpLoadedClassList*) ;;
              *) echo "pid $$"; for argument; do echo "<$argument>"; done ;;
            esac
            """;
    private static final String MAVEN = """
            #!/bin/sh
            [ -z "$FAKE_MAVEN_FAILS" ] || { echo "[ERROR] no semicolon"; exit 1; }
            echo "[INFO] Building Keywright: bootstrap 0.1.0                  [1/1]"
            mkdir -p "$FAKE_ROOT/bootstrap/target/keywright/lib"
            touch "$FAKE_ROOT/bootstrap/target/keywright/keywright.jar"
            touch "$FAKE_ROOT/bootstrap/target/keywright/lib/keywright-cli-1.jar"
            """;

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private Path root;
    private Path tools;

    @BeforeEach
    void checkout() throws IOException {
        root = Files.createDirectories(directory.resolve("a checkout"));
        Files.copy(Path.of("..", "keywright"), root.resolve("keywright"));
        executable(root.resolve("keywright"));
        Files.createDirectories(root.resolve("domain/src/main"));
        for (String file : List.of("pom.xml", "domain/pom.xml", "domain/src/main/A.java")) {
            Files.createFile(root.resolve(file));
        }
        tools = Files.createDirectory(directory.resolve("tools"));
        for (String tool :
                List.of("bash", "dirname", "readlink", "sed", "find", "head", "mkdir", "rm", "mv", "tee", "touch")) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }
        executable(Files.writeString(tools.resolve("java"), JAVA));
        executable(Files.writeString(tools.resolve("mvn"), MAVEN));
        environment.put("PATH", tools.toString());
        environment.put("FAKE_ROOT", root.toString());
    }

    @Test
    void buildsOnceSayingSoAndThenRunsTheJar() throws Exception {
        Run first = run("--help");
        assertThat(first.err()).contains("Building Keywright", "[1/1] Keywright: bootstrap 0.1.0");
        assertThat(first.out()).contains("<-jar>", "<" + jar() + ">", "<--help>");

        Run second = run("--version");
        assertThat(second.err()).isEmpty();
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run("--help");
        Files.setLastModifiedTime(
                root.resolve("domain/src/main/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(run("--help").err()).contains("Building Keywright");
    }

    @Test
    void worksThroughASymbolicLinkAndKeepsArgumentsWhole() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("kw"), Path.of("../a checkout/keywright"));

        Run run = run(link, "serve", "--data", "my data");

        assertThat(run.out()).contains("<" + jar() + ">", "<serve>", "<--data>", "<my data>");
    }

    @Test
    void javaTakesTheScriptsPlaceSoThatSignalsReachIt() throws Exception {
        Run run = run("--help");

        assertThat(run.out()).startsWith("pid " + run.pid() + "\n");
    }

    @Test
    void givenJavaOptionsComeBeforeTheJar() throws Exception {
        environment.put("KEYWRIGHT_JAVA_OPTS", "-Xmx1g -Da=b");

        assertThat(run("--help").out()).contains("<-Xmx1g>\n<-Da=b>\n<-jar>");
    }

    @Test
    void serverUsesTheClassArchiveOnceAnEndedServerWroteIt() throws Exception {
        Path folder = root.toRealPath().resolve("bootstrap/target/keywright");
        assertThat(run("serve").out()).contains("<-XX:ArchiveClassesAtExit=" + folder.resolve("classes."));
        Files.createSymbolicLink(tools.resolve("sync"), Path.of("/bin/true"));
        Files.createFile(folder.resolve("classes.999999999"));

        assertThat(run("serve").out()).contains("<-XX:SharedArchiveFile=" + folder.resolve("classes.jsa") + ">");
    }

    @Test
    void whatOnlyAsksAServerRunsOnTheClientsJarsFromAnArchive() throws Exception {
        Path client = root.toRealPath().resolve("bootstrap/target/keywright/lib/keywright-cli-1.jar");
        Path archive = root.toRealPath().resolve("bootstrap/target/keywright/client-classes.jsa");

        Run first = run("keys", "create", "a b");

        assertThat(first.out())
                .contains("<-cp>\n<" + client + ">\n<dev.keywright.cli.Program>\n<keys>\n<create>\n<a b>")
                .contains("client-classes.jsa>");
        assertThat(archive).exists();
        FileTime made = Files.getLastModifiedTime(archive);
        run("token");
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
        assertThat(run("keys", "--help").err()).isEmpty();
    }

    @Test
    void everyCommandThatAsksAServerRunsOnTheClientsJars() throws Exception {
        Set<String> commands = new HashSet<>(
                Program.forArguments(List.of(), List.of()).getSubcommands().keySet());
        commands.remove("completion"); // It completes what runs a server too.

        for (String command : commands) {
            assertThat(run(command).out()).as(command).contains("<" + Program.class.getName() + ">");
        }
    }

    @Test
    void javaIsAskedForItsVersionOnceAfterABuild() throws Exception {
        run("token");
        run("token");
        int asked = Files.readAllLines(root.resolve("asked")).size();

        run("keys", "list");
        run("--help");

        assertThat(Files.readAllLines(root.resolve("asked"))).hasSize(asked);
    }

    @Test
    void missingMavenIsToldInWords() throws Exception {
        Files.delete(tools.resolve("mvn"));

        assertFails(run("--help"), "Maven (mvn) is needed");
    }

    @Test
    void failedBuildShowsWhyAndRunsNothing() throws Exception {
        Files.createSymbolicLink(tools.resolve("grep"), which("grep"));
        environment.put("FAKE_MAVEN_FAILS", "yes");

        assertFails(run("--help"), "no semicolon");
    }

    @Test
    void missingOrOldJavaIsToldInWords() throws Exception {
        environment.put("FAKE_JAVA_VERSION", "11");
        assertFails(run("--help"), "Java 11; Keywright needs 17");

        environment.put("JAVA_HOME", "/nowhere");
        assertFails(run("--help"), "JAVA_HOME is /nowhere");

        environment.remove("JAVA_HOME");
        Files.delete(tools.resolve("java"));
        assertFails(run("--help"), "there is no Java");
    }

    private static void assertFails(Run run, String reason) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(reason);
        assertThat(run.out()).isEmpty();
    }

    private record Run(long pid, int exitCode, String out, String err) {}

    private Run run(String... arguments) throws Exception {
        return run(root.resolve("keywright"), arguments);
    }

    private Run run(Path script, String... arguments) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toList())
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        int exitCode = process.waitFor();
        return new Run(process.pid(), exitCode, Files.readString(out), Files.readString(err));
    }

    private Path jar() throws IOException {
        return root.toRealPath().resolve("bootstrap/target/keywright/keywright.jar");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path which(String tool) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "command -v " + tool).start();
        return Path.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }
}
