package dev.keywright.persistence.workspace;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.workspace.WorkspacesContract;
import dev.keywright.persistence.SharedStorage;

class PostgresWorkspacesTest extends WorkspacesContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
