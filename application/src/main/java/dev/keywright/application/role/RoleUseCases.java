package dev.keywright.application.role;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.domain.role.Scope;

/** Wires the use cases of roles. */
public record RoleUseCases(ListRoles listRoles) {

    public static RoleUseCases wire(Foundation foundation, Actors actors) {
        return new RoleUseCases(query -> foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.ROLE_READ);
            return foundation.roles().list(actors.isPlatform(query.workspace()));
        }));
    }
}
