package dev.keywright.console.page;

import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import java.util.Map;

/**
 * A role as people read it.
 *
 * @param value as forms and the API name it
 * @param label its name
 * @param summary what its holder may do, in a line
 */
public record RoleText(String value, String label, String summary) {

    private static final Map<String, String> SUMMARIES = Map.of(
            "viewer", "reads the workspace, its roles and integrations",
            "operator", "makes private keys and uses integrations",
            "creator", "makes integrations too",
            "contributor", "sees the members too",
            "owner", "may do everything, service keys and members included");

    public static RoleText of(Role role) {
        String value = role.name().value();
        int scopes = role.scopes().size();
        return new RoleText(
                value,
                label(role.name()),
                SUMMARIES.getOrDefault(
                        value, "holds " + scopes + (scopes == 1 ? " scope" : " scopes") + " of its own"));
    }

    /** The role's name with a capital letter. */
    public static String label(RoleName role) {
        String value = role.value();
        int first = value.offsetByCodePoints(0, 1);
        return value.substring(0, first).toUpperCase(java.util.Locale.ROOT) + value.substring(first);
    }
}
