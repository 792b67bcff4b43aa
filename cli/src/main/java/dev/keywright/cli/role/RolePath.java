package dev.keywright.cli.role;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.http.Query;

/** Where a role is, which has no id but its name. */
final class RolePath {
    private RolePath() {}

    static String of(Workspace workspace, String name) {
        return workspace.path("/roles/" + Query.encode(name));
    }
}
