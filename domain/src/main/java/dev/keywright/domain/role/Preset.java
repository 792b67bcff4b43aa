package dev.keywright.domain.role;

import static dev.keywright.domain.role.Scope.APIKEY_MANAGE;
import static dev.keywright.domain.role.Scope.APIKEY_READ;
import static dev.keywright.domain.role.Scope.APIKEY_WRITE;
import static dev.keywright.domain.role.Scope.AUDIT_READ;
import static dev.keywright.domain.role.Scope.INTEGRATION_READ;
import static dev.keywright.domain.role.Scope.INTEGRATION_USE;
import static dev.keywright.domain.role.Scope.INTEGRATION_WRITE;
import static dev.keywright.domain.role.Scope.MEMBER_READ;
import static dev.keywright.domain.role.Scope.MEMBER_WRITE;
import static dev.keywright.domain.role.Scope.RESOURCE_SHARE;
import static dev.keywright.domain.role.Scope.ROLE_READ;
import static dev.keywright.domain.role.Scope.ROLE_WRITE;
import static dev.keywright.domain.role.Scope.WORKSPACE_READ;
import static dev.keywright.domain.role.Scope.WORKSPACE_WRITE;

import java.util.Locale;
import java.util.Set;

/** The roles that every workspace has, the least first. Each holds what the one before it holds, and adds to it. */
public enum Preset {
    VIEWER(WORKSPACE_READ, ROLE_READ, INTEGRATION_READ),
    OPERATOR(APIKEY_READ, APIKEY_WRITE, INTEGRATION_USE),
    CREATOR(INTEGRATION_WRITE),
    CONTRIBUTOR(MEMBER_READ),
    OWNER(MEMBER_WRITE, ROLE_WRITE, WORKSPACE_WRITE, AUDIT_READ, APIKEY_MANAGE, RESOURCE_SHARE);

    private final RoleName roleName = new RoleName(name().toLowerCase(Locale.ROOT));
    private final Set<Scope> adds;

    Preset(Scope... adds) {
        this.adds = Set.of(adds);
    }

    public RoleName roleName() {
        return roleName;
    }

    /** The scopes that this preset holds and the one before it doesn't. */
    public Set<Scope> adds() {
        return adds;
    }
}
