package dev.keywright.cli.access;

import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that is about one workspace. */
public final class WorkspaceOptions {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--workspace",
            paramLabel = "WORKSPACE",
            description = "Its id or name (default: the key's own; for who is signed in KEYWRIGHT_WORKSPACE, else the"
                    + " only one).")
    private @Nullable String workspace;

    /** Signs in and finds the workspace. */
    public Workspace open(Surroundings surroundings, PrintWriter err) {
        Caller caller = connection.caller(surroundings, err);
        return new Workspace(caller.server(), id(caller, surroundings));
    }

    /** A key's variable for people may be there too, and isn't meant for it. */
    private String id(Caller caller, Surroundings surroundings) {
        WorkspaceSearch search = new WorkspaceSearch(caller.server());
        Optional<String> given = Optional.ofNullable(workspace)
                .or(() -> caller.isKey() ? Optional.empty() : surroundings.variable("KEYWRIGHT_WORKSPACE"));
        return given.map(search::named).orElseGet(caller.isKey() ? search::ofKey : search::only);
    }
}
