package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.KeyCredentialsContract;

class InMemoryKeyCredentialsTest extends KeyCredentialsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
