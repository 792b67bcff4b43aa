package dev.keywright.cli.integration;

import dev.keywright.cli.access.Ids;
import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.json.JsonObject;
import java.util.List;

/** Finds the integration that a person means. */
final class IntegrationSearch {
    private IntegrationSearch() {}

    /** The path of the integration with that id or name. */
    static String path(Workspace workspace, String idOrName) {
        String id = Ids.isId(idOrName) ? idOrName : named(workspace, idOrName);
        return workspace.path("/integrations/" + id);
    }

    private static String named(Workspace workspace, String name) {
        List<JsonObject> found = workspace
                .list("/integrations", Query.empty(), "integrations", Integer.MAX_VALUE)
                .objects("integrations")
                .stream()
                .filter(integration ->
                        integration.text("name").filter(name::equals).isPresent())
                .toList();
        return Ids.one(
                found,
                "id",
                "there is no integration called " + name
                        + ". `keywright integrations list` shows those that there are.",
                "several integrations are called " + name
                        + ", since other workspaces share theirs. Name the one by its id:");
    }
}
