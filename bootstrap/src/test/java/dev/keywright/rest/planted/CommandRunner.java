package dev.keywright.rest.planted;

import dev.keywright.cli.Program;

/** Runs a command where requests are answered. */
final class CommandRunner {

    private CommandRunner() {}

    static int run(String... arguments) {
        return Program.run(Program.commandLine(java.util.Map.of()), arguments);
    }
}
