package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.access.WorkspaceOptions;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.output.ListOptions;
import dev.keywright.cli.surroundings.Surroundings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the keys that the caller may see. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List the keys that you may see: an Owner every key, others their own.")
public final class ListKeysCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final WorkspaceOptions target = new WorkspaceOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(names = "--type", paramLabel = "TYPE", description = "Only these: private or service.")
    private @Nullable String type;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only these: active, disabled, expired or revoked.")
    private @Nullable String status;

    @Option(names = "--role", paramLabel = "ROLE", description = "Only those that have this role now.")
    private @Nullable String role;

    @Option(names = "--search", paramLabel = "TEXT", description = "Only those with this in their name or client ID.")
    private @Nullable String text;

    @Option(names = "--user", paramLabel = "USER_ID", description = "Only this user's private keys.")
    private @Nullable String user;

    @Option(
            names = "--ending-before",
            paramLabel = "TIME",
            description = "Only those that haven't ended, and will before this time, such as 2027-01-31T12:00:00Z.")
    private @Nullable String endingBefore;

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            description =
                    "By created_at, name, last_authenticated_at or expires_at; --sort=-name is the other way round (default:"
                            + " -created_at).")
    private @Nullable String sort;

    public ListKeysCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int limit = list.limit();
        Workspace workspace = target.open(surroundings, spec.commandLine().getErr());
        Query query = Query.empty()
                .withGiven("type", type)
                .withGiven("status", status)
                .withGiven("role", role)
                .withGiven("q", text)
                .withGiven("user_id", user)
                .withGiven("ending_before", endingBefore)
                .withGiven("sort", sort);
        list.print(
                spec.commandLine(), workspace.list("/api-keys", query, "api_keys", limit), "api_keys", KeyColumns.ROW);
        return ExitStatus.OK.code();
    }
}
