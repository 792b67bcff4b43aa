package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.role.CustomRolesContract;

class InMemoryCustomRolesTest extends CustomRolesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
