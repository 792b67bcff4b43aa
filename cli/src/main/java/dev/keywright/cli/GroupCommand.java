package dev.keywright.cli;

import dev.keywright.cli.failure.ExitStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands about one thing. */
abstract class GroupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.USAGE.code();
    }

    @Command(mixinStandardHelpOptions = true, description = "API keys.")
    static final class Keys extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "The people in a workspace.")
    static final class Members extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "What members and keys may do.")
    static final class Roles extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "What a workspace demands of its keys.")
    static final class Policy extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "Workspaces.")
    static final class Workspaces extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "The audit trail.")
    static final class Audit extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "Credentials that steps use without seeing them.")
    static final class Integrations extends GroupCommand {}

    @Command(mixinStandardHelpOptions = true, description = "Integrations shared between workspaces.")
    static final class Shares extends GroupCommand {}
}
