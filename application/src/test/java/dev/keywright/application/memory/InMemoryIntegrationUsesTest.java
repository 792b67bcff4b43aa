package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.IntegrationUsesContract;

class InMemoryIntegrationUsesTest extends IntegrationUsesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
