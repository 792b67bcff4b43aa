package dev.keywright.persistence.role;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.role.CustomRolesContract;
import dev.keywright.persistence.SharedStorage;

class PostgresCustomRolesTest extends CustomRolesContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
