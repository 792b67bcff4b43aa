package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.IssuedTokensContract;

class InMemoryIssuedTokensTest extends IssuedTokensContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
