package dev.keywright.bootstrap.cli;

import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.server.SettingsCheck;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the settings, and changes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check the server's settings without starting it: names each that is wrong.")
final class CheckConfigCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Option(names = "--database", description = "Sign in to the database too.")
    private boolean database;

    @Override
    public Integer call() {
        Settings settings = sources.load(Map.of());
        SettingsCheck.requireValid(settings);
        spec.commandLine().getOut().println("The settings are right.");
        if (database) {
            spec.commandLine().getOut().println(SettingsCheck.tryDatabase(settings.database()));
        }
        return ExitCode.OK;
    }
}
