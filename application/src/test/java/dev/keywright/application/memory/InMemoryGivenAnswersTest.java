package dev.keywright.application.memory;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.idempotency.GivenAnswersContract;

class InMemoryGivenAnswersTest extends GivenAnswersContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
