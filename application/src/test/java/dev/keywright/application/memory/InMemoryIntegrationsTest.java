package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.IntegrationsContract;

class InMemoryIntegrationsTest extends IntegrationsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
