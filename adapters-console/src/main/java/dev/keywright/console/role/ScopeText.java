package dev.keywright.console.role;

import dev.keywright.domain.role.Scope;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scope allows, in a line, and among which others it is shown. */
final class ScopeText {

    private static final String OWN_PRODUCT = "This deployment's product";

    private static final Map<String, String> GROUPS = Map.of(
            "apikey", "API keys",
            "integration", "Integrations",
            "resource", "Integrations",
            "member", "Members",
            "role", "Roles",
            "workspace", "Workspace",
            "audit", "Workspace",
            "token", "Platform");

    private static final Map<Scope, String> LINES = new LinkedHashMap<>();

    static {
        LINES.put(Scope.APIKEY_READ, "See their own API keys.");
        LINES.put(Scope.APIKEY_WRITE, "Create private keys; describe, rotate, disable and revoke their own.");
        LINES.put(Scope.APIKEY_MANAGE, "See and change every key of the workspace.");
        LINES.put(Scope.INTEGRATION_READ, "See the integrations, and what they are shared with.");
        LINES.put(Scope.INTEGRATION_USE, "Get tokens through integrations, without seeing a secret.");
        LINES.put(Scope.INTEGRATION_WRITE, "Create, change and delete integrations.");
        LINES.put(Scope.RESOURCE_SHARE, "Share integrations with other workspaces. Works for Owners only.");
        LINES.put(Scope.MEMBER_READ, "See who the members are.");
        LINES.put(Scope.MEMBER_WRITE, "Invite members, change their roles, disable and remove them.");
        LINES.put(Scope.ROLE_READ, "See the roles, and what each may do.");
        LINES.put(Scope.ROLE_WRITE, "Create, change and delete roles of the workspace's own.");
        LINES.put(Scope.WORKSPACE_READ, "See the workspace's name and settings.");
        LINES.put(Scope.WORKSPACE_WRITE, "Rename and deactivate the workspace.");
        LINES.put(Scope.AUDIT_READ, "See the workspace's activity.");
        LINES.put(Scope.TOKEN_INTROSPECT, "Introspect the tokens of every workspace.");
    }

    /** As they are shown: ours first, what is used most at the top, then the deployment's own by name. */
    static final Comparator<Scope> ORDER =
            Comparator.comparingInt(ScopeText::place).thenComparing(Comparator.naturalOrder());

    private static int place(Scope scope) {
        int place = List.copyOf(LINES.keySet()).indexOf(scope);
        return place < 0 ? LINES.size() : place;
    }

    private ScopeText() {}

    /** What it allows, or nothing where the deployment made it up. */
    static String line(Scope scope) {
        return LINES.getOrDefault(scope, "");
    }

    static String group(Scope scope) {
        if (!LINES.containsKey(scope)) {
            return OWN_PRODUCT;
        }
        String value = scope.value();
        return GROUPS.getOrDefault(value.substring(0, value.indexOf('.')), OWN_PRODUCT);
    }
}
