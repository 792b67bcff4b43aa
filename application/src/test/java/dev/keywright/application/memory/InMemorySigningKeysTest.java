package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.SigningKeysContract;

class InMemorySigningKeysTest extends SigningKeysContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
