package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.cli.http.JdkTransport;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where a secret goes, and where not. */
class SecretsTest {
    private static final String CREATED =
            "{\"client_id\":\"the-new-client\",\"name\":\"ci\",\"client_secret\":\"kws_new\"}";

    @TempDir
    Path directory;

    private final FakeServer server = new FakeServer().admitsKey();

    @Test
    void newSecretIsOnStandardOutputOnly() {
        server.answers(201, CREATED);

        Run run = create();

        assertThat(run.out()).contains("kws_new");
        assertThat(run.err()).contains("shown only now").doesNotContain("kws_new");
    }

    @Test
    void variablesAreForAShellToSource() {
        server.answers(201, CREATED);

        assertThat(create("--output", "env").out().lines())
                .containsExactly("KEYWRIGHT_CLIENT_ID=the-new-client", "KEYWRIGHT_CLIENT_SECRET=kws_new");
    }

    @Test
    void whatAShellWouldReadSomethingIntoIsQuoted() {
        server.answers(201, "{\"client_id\":\"$(reboot) 'x'\",\"client_secret\":\"a;b\"}");

        assertThat(create("--output", "env").out().lines())
                .containsExactly("KEYWRIGHT_CLIENT_ID='$(reboot) '\\''x'\\'''", "KEYWRIGHT_CLIENT_SECRET='a;b'");
    }

    @Test
    void secretFileIsTheUsersAloneAndKeepsTheSecretOffTheOutput() throws IOException {
        server.answers(201, CREATED);
        Path file = directory.resolve("secret");

        Run run = create("--secret-file", file.toString(), "--output", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out() + run.err()).contains("the-new-client").doesNotContain("kws_new");
        assertThat(file).hasContent("kws_new\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void variablesPointToTheSecretFile() {
        server.answers(201, CREATED);
        Path file = directory.resolve("secret");

        assertThat(create("--secret-file", file.toString(), "--output", "env")
                        .out()
                        .lines())
                .containsExactly("KEYWRIGHT_CLIENT_ID=the-new-client", "KEYWRIGHT_CLIENT_SECRET_FILE=" + file);
    }

    @Test
    void fileThatExistsIsNotOverwrittenAndNoKeyIsMade() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "precious");

        Run run = create("--secret-file", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(file).hasContent("precious");
        assertThat(server.requests())
                .allMatch(request -> !request.uri().getPath().endsWith("/api-keys"));
    }

    @Test
    void refusalLeavesNoFile() {
        server.answers(409, "{\"detail\":\"The name is taken.\"}");
        Path file = directory.resolve("secret");

        assertThat(create("--secret-file", file.toString()).exitCode()).isEqualTo(3);
        assertThat(file).doesNotExist();
    }

    @Test
    void noOptionOrArgumentTakesASecretSinceTheListOfProcessesShowsThem() {
        Surroundings surroundings = Surroundings.ofProcess(new JdkTransport("test"));
        List<ArgSpec> all = allArguments(Program.commandLine(surroundings)).toList();

        assertThat(all).hasSizeGreaterThan(80);
        assertThat(all)
                .filteredOn(argument -> !argument.typeInfo().isBoolean()
                        && argument.type() != Path.class
                        && argument.type() != Integer.class)
                .noneMatch(argument -> name(argument).matches("(?i).*(secret|password|token).*"));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Stream<ArgSpec> allArguments(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().args().stream(),
                command.getSubcommands().values().stream().flatMap(SecretsTest::allArguments));
    }

    private Run create(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("keys", "create", "ci", "--type", "service", "--role", "operator"), Stream.of(more))
                .toArray(String[]::new);
        return Run.of(server, arguments);
    }
}
