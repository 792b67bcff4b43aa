package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.input.SecretInput;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.OutputOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an integration another name, or another secret of its key. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Give an integration of this workspace another name, or another secret of its key.",
        footer = {
            "",
            "After its key was rotated, store the new secret here. It is tried before it replaces the old one:",
            "  keywright integrations change crm --secret-stdin <new.secret"
        })
public final class ChangeIntegrationCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "INTEGRATION", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String integration;

    @Option(names = "--name", paramLabel = "NAME", description = "What it shall be called.")
    private @Nullable String name;

    @Option(
            names = "--new-secret",
            description = "Store another secret of its key, which is asked for, or comes by --secret-stdin.")
    private boolean newSecret;

    @Mixin
    private final SecretInput secret = new SecretInput();

    public ChangeIntegrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject changes = changes();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine().getOut(),
                workspace.server().patch(IntegrationSearch.path(workspace, integration), changes),
                IntegrationColumns.ALL);
        return ExitStatus.OK.code();
    }

    private JsonObject changes() {
        boolean stores = newSecret || secret.isFromInput();
        if (name == null && !stores) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "what shall change? Give --name, or --new-secret or --secret-stdin.");
        }
        return JsonObject.empty()
                .withGiven("name", name)
                .withGiven("client_secret", stores ? secret.read(surroundings.terminal()) : null);
    }
}
