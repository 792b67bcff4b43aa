package dev.keywright.persistence.access;

import dev.keywright.application.access.StandingsContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresStandingsTest extends StandingsContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
