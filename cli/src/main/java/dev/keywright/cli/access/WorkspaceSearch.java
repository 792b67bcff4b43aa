package dev.keywright.cli.access;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.http.Pages;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.http.Server;
import dev.keywright.cli.json.JsonObject;
import java.util.List;

/** Finds out which workspace is meant. */
final class WorkspaceSearch {
    private final Server server;

    WorkspaceSearch(Server server) {
        this.server = server;
    }

    /** The one workspace that the calling key acts in. */
    String ofKey() {
        return server.get("/v1/me")
                .object("api_key")
                .flatMap(key -> key.text("workspace_id"))
                .orElseThrow(() -> new CommandFailure(
                        ExitStatus.UNEXPECTED, "the server doesn't say which workspace this key is of."));
    }

    /** The one with that id or name. */
    String named(String idOrName) {
        if (Ids.isId(idOrName)) {
            return idOrName;
        }
        List<JsonObject> found = mine().stream()
                .filter(workspace -> workspace
                        .text("name")
                        .filter(idOrName::equalsIgnoreCase)
                        .isPresent())
                .toList();
        return one(
                found,
                "none of your workspaces is called " + idOrName + ".",
                "several of your workspaces are called " + idOrName + ".");
    }

    /** The only one that the caller is in. */
    String only() {
        return one(
                mine(), "you are in no workspace.", "which workspace? Give --workspace, or set KEYWRIGHT_WORKSPACE.");
    }

    private List<JsonObject> mine() {
        return Pages.all(server, "/v1/workspaces", Query.empty(), "workspaces", Integer.MAX_VALUE)
                .objects("workspaces");
    }

    private static String one(List<JsonObject> found, String none, String several) {
        return Ids.one(found, "id", none, several);
    }
}
