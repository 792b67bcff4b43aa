package dev.keywright.rest.role;

import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.mapping.AnswerMapping;
import java.util.Collection;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = AnswerMapping.class)
interface RoleMapper {

    @Mapping(target = "type", constant = "preset")
    RoleBody ofPreset(RoleName name, Collection<Scope> scopes);

    default RoleBody toBody(Role role) {
        return ofPreset(role.name(), role.scopes());
    }

    default RoleList toList(List<Role> roles) {
        return new RoleList(roles.stream().map(this::toBody).toList(), null);
    }
}
