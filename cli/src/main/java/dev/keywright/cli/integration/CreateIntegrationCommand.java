package dev.keywright.cli.integration;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.apikey.Expiry;
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

/** Makes an integration, from a key that is there or with one of its own. */
@Command(
        mixinStandardHelpOptions = true,
        description =
                "Create an integration: with a new service key of its own, whose secret nobody ever sees, or with a key that is there.")
public final class CreateIntegrationCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final Expiry expiry = new Expiry();

    @Parameters(paramLabel = "NAME", description = "The integration's name.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(
            names = "--new-key",
            paramLabel = "NAME",
            description = "Make a service key of this name for it; needs --role.")
    private @Nullable String newKey;

    @Option(names = "--role", paramLabel = "ROLE", description = "The new key's role.")
    private @Nullable String role;

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            description = "Take this key instead. Its secret is asked for, or comes by --secret-stdin.")
    private @Nullable String clientId;

    @Mixin
    private final SecretInput secret = new SecretInput();

    public CreateIntegrationCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if ((newKey == null) == (clientId == null)) {
            throw usage("give --new-key for a key of its own, or --client-id for one that is there.");
        }
        JsonObject body = newKey == null ? withCredential() : withNewKey();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        JsonObject answer = workspace.server().post(workspace.path("/integrations"), body);
        output.print(spec.commandLine().getOut(), answer, IntegrationColumns.ALL);
        return ExitStatus.OK.code();
    }

    private JsonObject withNewKey() {
        if (role == null) {
            throw usage("--new-key needs --role.");
        }
        return JsonObject.empty()
                .with("name", name)
                .with(
                        "from_new_service_key",
                        JsonObject.empty()
                                .withGiven("name", newKey)
                                .withGiven("role", role)
                                .withGiven(
                                        "expires_at",
                                        expiry.time(surroundings.clock()).orElse(null)));
    }

    private JsonObject withCredential() {
        if (role != null || expiry.time(surroundings.clock()).isPresent()) {
            throw usage("--role and --expires-… are for --new-key.");
        }
        return JsonObject.empty()
                .with("name", name)
                .withGiven("client_id", clientId)
                .with("client_secret", secret.read(surroundings.terminal()));
    }

    private static CommandFailure usage(String message) {
        return new CommandFailure(ExitStatus.USAGE, message);
    }
}
