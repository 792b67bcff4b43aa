package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.output.CredentialOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key, and shows its secret, once. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Create a key. Its secret is shown this once.",
        footer = {
            "",
            "A private key acts as you; a service key belongs to the workspace, and only an Owner",
            "may create one. For a shell or a CI job:",
            "  umask 077; keywright keys create build --type service --role operator -o env >key"
        })
public final class CreateKeyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final CredentialOptions output = new CredentialOptions();

    @Parameters(paramLabel = "NAME", description = "The key's name, which never changes.")
    @SuppressWarnings("NullAway.Init") // required
    private String name;

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "private or service.")
    @SuppressWarnings("NullAway.Init") // required
    private String type;

    @Option(names = "--role", paramLabel = "ROLE", description = "A service key's role.")
    private @Nullable String role;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Mixin
    private final Expiry expiry = new Expiry();

    @Mixin
    private final Restrictions restrictions = new Restrictions();

    public CreateKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        JsonObject body = body();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        output.print(
                spec.commandLine(),
                () -> workspace.server().postOnce(workspace.path("/api-keys"), body),
                null,
                KeyColumns.NEW);
        return ExitStatus.OK.code();
    }

    private JsonObject body() {
        return restrictions.addTo(JsonObject.empty()
                .with("type", type)
                .with("name", name)
                .withGiven("role", role)
                .withGiven("description", description)
                .withGiven("expires_at", expiry.time(surroundings.clock()).orElse(null)));
    }
}
