package dev.keywright.persistence.integration;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.integration.IntegrationsContract;
import dev.keywright.persistence.SharedStorage;

class PostgresIntegrationsTest extends IntegrationsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
