package dev.keywright.application.memory;

import dev.keywright.application.access.StandingsContract;
import dev.keywright.application.assembly.Storage;

class InMemoryStandingsTest extends StandingsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
