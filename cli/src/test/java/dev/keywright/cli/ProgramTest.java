package dev.keywright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.cli.http.JdkTransport;
import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Which commands there are, and that the shortcut to each leads to the same. */
class ProgramTest {
    private static final Surroundings SURROUNDINGS = Surroundings.ofProcess(new JdkTransport("test"));

    static Stream<List<String>> commands() {
        return paths(Program.commandLine(SURROUNDINGS)).filter(path -> !path.isEmpty());
    }

    private static Stream<List<String>> paths(CommandLine line) {
        return Stream.concat(
                Stream.of(List.of()),
                line.getSubcommands().entrySet().stream()
                        .flatMap(child -> paths(child.getValue())
                                .map(path -> Stream.concat(Stream.of(child.getKey()), path.stream())
                                        .toList())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsTheSameWhetherTheOtherCommandsAreThereOrNot(List<String> command) {
        List<String> help = Stream.concat(command.stream(), Stream.of("--help")).toList();

        assertThat(output(Program.forArguments(SURROUNDINGS, List.of(), help), help))
                .isEqualTo(output(Program.commandLine(SURROUNDINGS), help))
                .startsWith("Usage: keywright " + String.join(" ", command));
    }

    @Test
    void everyCommandOfTheContractIsThere() {
        assertThat(commands().map(command -> String.join(" ", command)))
                .contains(
                        "login",
                        "logout",
                        "token",
                        "completion",
                        "keys list",
                        "keys create",
                        "keys show",
                        "keys change",
                        "keys rotate",
                        "keys end-secret",
                        "keys disable",
                        "keys enable",
                        "keys revoke",
                        "keys revoke-all",
                        "members list",
                        "members invite",
                        "members remove",
                        "members role",
                        "members disable",
                        "members enable",
                        "roles list",
                        "roles create",
                        "roles show",
                        "roles change",
                        "roles delete",
                        "workspaces list",
                        "workspaces create",
                        "workspaces rename",
                        "workspaces deactivate",
                        "workspaces reactivate",
                        "policy show",
                        "policy change",
                        "audit list",
                        "integrations create",
                        "integrations change",
                        "integrations token",
                        "shares accept",
                        "shares end");
    }

    @Test
    void versionNeedsNoCommands() {
        List<String> version = List.of("--version");

        assertThat(output(Program.forArguments(SURROUNDINGS, List.of(), version), version))
                .startsWith("keywright ");
        assertThat(Program.forArguments(SURROUNDINGS, List.of(), version).getSubcommands())
                .isEmpty();
    }

    @Test
    void commandNeedsNoOthers() {
        List<CommandTree> more = List.of(CommandTree.leaf("first", FurtherCommand::new), further());

        assertThat(names(Program.forArguments(SURROUNDINGS, more, List.of("further"))))
                .containsExactly("further");
        assertThat(names(Program.forArguments(SURROUNDINGS, more, List.of("keys", "list"))))
                .containsExactly("keys");
    }

    @Test
    void furtherCommandsComeFirstWhereAllAreShown() {
        assertThat(names(Program.forArguments(SURROUNDINGS, List.of(further()), List.of("--help"))))
                .startsWith("further", "login");
    }

    @Test
    void completionIsOfEveryCommand() {
        List<String> completion = List.of("completion");

        assertThat(output(Program.forArguments(SURROUNDINGS, List.of(further()), completion), completion))
                .contains("function _picocli_keywright_further()", "function _picocli_keywright_keys_revokeall()");
    }

    @Test
    void misspeltCommandIsAUsageErrorThatSuggests() {
        Run run = Run.in(Map.of(), java.util.Optional.empty(), new FakeServer(), duration -> {}, "keys", "creat");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("creat", "create");
    }

    private static String output(CommandLine line, List<String> arguments) {
        StringWriter out = new StringWriter();
        assertThat(line.setOut(new PrintWriter(out)).execute(arguments.toArray(String[]::new)))
                .isZero();
        return out.toString();
    }

    private static CommandTree further() {
        return CommandTree.leaf("further", FurtherCommand::new);
    }

    private static List<String> names(CommandLine line) {
        return List.copyOf(line.getSubcommands().keySet());
    }

    @CommandLine.Command
    private static final class FurtherCommand {}
}
