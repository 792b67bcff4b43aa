package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.workspace.WorkspacesContract;

class InMemoryWorkspacesTest extends WorkspacesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
