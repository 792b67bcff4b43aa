package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Ids;
import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.json.JsonObject;
import java.util.List;

/** Finds the secret of a key that a person means. */
final class SecretSearch {
    /** How much of a secret its hint shows. */
    private static final int SHOWN = 4;

    private SecretSearch() {}

    /**
     * The path of a secret.
     *
     * @param idOrHint its id, its hint, or the end of that. It isn't repeated in a refusal, since it may be a secret by mistake
     */
    static String path(Workspace workspace, String key, String idOrHint) {
        String path = KeySearch.path(workspace, key);
        String id = Ids.isId(idOrHint) ? idOrHint : hinted(workspace.server().get(path), idOrHint);
        return path + "/secrets/" + id;
    }

    private static String hinted(JsonObject key, String end) {
        List<JsonObject> found = key.objects("secrets").stream()
                .filter(secret -> end.length() >= SHOWN
                        && secret.text("hint")
                                .filter(hint -> hint.endsWith(end))
                                .isPresent())
                .toList();
        return Ids.one(
                found,
                "id",
                "the key has no secret that ends so. `keywright keys show` has the last four characters of each.",
                "several secrets of the key end so. Name the one by its id:");
    }
}
