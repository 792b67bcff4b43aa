package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.SharesContract;

class InMemorySharesTest extends SharesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
