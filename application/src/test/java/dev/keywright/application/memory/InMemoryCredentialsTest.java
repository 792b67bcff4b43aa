package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.CredentialsContract;

class InMemoryCredentialsTest extends CredentialsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
