package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.token.LedgerPartitionsContract;

class InMemoryLedgerPartitionsTest extends LedgerPartitionsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
