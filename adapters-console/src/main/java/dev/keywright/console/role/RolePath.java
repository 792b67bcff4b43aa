package dev.keywright.console.role;

import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A role's place in addresses, where its name is percent-encoded. */
final class RolePath {

    private RolePath() {}

    static String of(WorkspaceVisit visit, RoleName role) {
        String encoded = URLEncoder.encode(role.value(), StandardCharsets.UTF_8).replace("+", "%20");
        return visit.path("/roles/named/" + encoded);
    }

    /**
     * The role that the address names.
     *
     * @throws RoleRefusal.RoleNotFound if the workspace has none such
     */
    static Role find(WorkspaceVisit visit) {
        RoleName name = name(visit);
        return visit.roles().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(RoleRefusal.RoleNotFound::new);
    }

    private static RoleName name(WorkspaceVisit visit) {
        try {
            return new RoleName(URLDecoder.decode(visit.part("role").replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new RoleRefusal.RoleNotFound();
        }
    }
}
