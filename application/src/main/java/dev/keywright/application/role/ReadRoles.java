package dev.keywright.application.role;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import java.util.List;
import java.util.stream.Stream;

/** Both ways to read roles: one, or all. */
final class ReadRoles implements GetRole, ListRoles {

    private final Foundation foundation;
    private final Actors actors;
    private final CustomRoles customRoles;

    ReadRoles(Foundation foundation, Actors actors, CustomRoles customRoles) {
        this.foundation = foundation;
        this.actors = actors;
        this.customRoles = customRoles;
    }

    @Override
    public Role get(GetRole.Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.ROLE_READ);
            return actors.findRole(query.name(), query.workspace()).orElseThrow(RoleRefusal.RoleNotFound::new);
        });
    }

    @Override
    public List<Role> list(ListRoles.Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.ROLE_READ);
            boolean platform = actors.isPlatform(query.workspace());
            return Stream.concat(
                            foundation.roles().list(platform).stream(),
                            customRoles.list(query.workspace()).stream().map(role -> held(role, platform)))
                    .toList();
        });
    }

    private Role held(CustomRole stored, boolean platform) {
        return foundation.roles().held(stored.name(), stored.scopes(), platform);
    }
}
