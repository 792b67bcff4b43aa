package dev.keywright.persistence.integration;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.IntegrationUsesContract;
import dev.keywright.persistence.SharedStorage;

class PostgresIntegrationUsesTest extends IntegrationUsesContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
