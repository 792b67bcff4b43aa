package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Ids;
import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.json.JsonObject;
import java.util.List;

/** Finds the key that a person means. */
final class KeySearch {
    private KeySearch() {}

    /** The path of the key with that client ID, or of the only one with that name which isn't revoked. */
    static String path(Workspace workspace, String idOrName) {
        String id = Ids.isId(idOrName) ? idOrName : named(workspace, idOrName);
        return workspace.path("/api-keys/" + id);
    }

    private static String named(Workspace workspace, String name) {
        List<JsonObject> found = workspace
                .list("/api-keys", Query.empty().withGiven("q", name), "api_keys", Integer.MAX_VALUE)
                .objects("api_keys")
                .stream()
                .filter(key -> key.text("name").filter(name::equals).isPresent())
                .filter(key -> key.text("status").filter("revoked"::equals).isEmpty())
                .toList();
        return Ids.one(
                found,
                "client_id",
                "there is no key called " + name
                        + " that you may see. `keywright keys list` shows those that there are.",
                "there are several keys called " + name + ". Name the one by its client ID:");
    }
}
