package dev.keywright.cli.member;

import dev.keywright.cli.access.Ids;
import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.http.Query;
import dev.keywright.cli.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Finds the member that a person means. */
public final class MemberSearch {
    private MemberSearch() {}

    /** The path of the member with that user id or e-mail address. */
    static String path(Workspace workspace, String idOrEmail) {
        return workspace.path("/members/" + id(workspace, idOrEmail));
    }

    /** The user id of that member. */
    public static String id(Workspace workspace, String idOrEmail) {
        return Ids.isId(idOrEmail) ? idOrEmail : withEmail(workspace, idOrEmail);
    }

    private static String withEmail(Workspace workspace, String email) {
        List<JsonObject> found =
                workspace.list("/members", Query.empty(), "members", Integer.MAX_VALUE).objects("members").stream()
                        .map(member -> member.object("user"))
                        .flatMap(Optional::stream)
                        .filter(user -> user.text("email")
                                .filter(email::equalsIgnoreCase)
                                .isPresent())
                        .toList();
        return Ids.one(
                found,
                "id",
                "there is no member with the address " + email + ". `keywright members list` shows them.",
                "several members have the address " + email + ". Name the one by the user id:");
    }
}
