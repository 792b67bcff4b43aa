package dev.keywright.cli.access;

import dev.keywright.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The options of a command that changes a workspace itself, which must be named. */
public final class NamedWorkspace {
    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Parameters(index = "0", paramLabel = "WORKSPACE", description = "Its id or name.")
    @SuppressWarnings("NullAway.Init") // required
    private String workspace;

    /** Signs in and finds the workspace. */
    public Workspace open(Surroundings surroundings, PrintWriter err) {
        Caller caller = connection.caller(surroundings, err);
        return new Workspace(caller.server(), new WorkspaceSearch(caller.server()).named(workspace));
    }
}
