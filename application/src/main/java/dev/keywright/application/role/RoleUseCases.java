package dev.keywright.application.role;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.application.member.Members;

/** Wires the use cases of roles. */
public record RoleUseCases(
        ListRoles listRoles, GetRole getRole, CreateRole createRole, ChangeRole changeRole, DeleteRole deleteRole) {

    public static RoleUseCases wire(
            Foundation foundation, Actors actors, Changes changes, CustomRoles customRoles, Members members) {
        ReadRoles reading = new ReadRoles(foundation, actors, customRoles);
        ChangeRoles changing = new ChangeRoles(foundation, actors, changes, customRoles, members);
        return new RoleUseCases(reading, reading, changing, changing, changing);
    }
}
