package dev.keywright.rest.role;

import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.mapping.AnswerMapping;
import java.util.Collection;
import java.util.List;
import org.mapstruct.Mapper;

@Mapper(config = AnswerMapping.class)
interface RoleMapper {

    default RoleBody toBody(Role role) {
        return toBody(role.name(), role instanceof CustomRole ? "custom" : "preset", role.scopes());
    }

    RoleBody toBody(RoleName name, String type, Collection<Scope> scopes);

    default RoleList toList(List<Role> roles) {
        return new RoleList(roles.stream().map(this::toBody).toList(), null);
    }
}
