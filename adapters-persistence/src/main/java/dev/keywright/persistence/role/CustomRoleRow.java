package dev.keywright.persistence.role;

import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;

/** What is read of a row of {@code workspace_role}. */
record CustomRoleRow(RoleName name, String scopes) {

    CustomRole toRole() {
        return new CustomRole(name, Scope.parseList(scopes));
    }
}
