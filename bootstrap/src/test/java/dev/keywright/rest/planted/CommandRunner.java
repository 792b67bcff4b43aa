package dev.keywright.rest.planted;

import dev.keywright.cli.Program;
import java.util.List;

/** Runs a command where requests are answered. */
final class CommandRunner {

    private CommandRunner() {}

    static int run(String... arguments) {
        return Program.run(Program.forArguments(List.of(), List.of(arguments)), arguments);
    }
}
