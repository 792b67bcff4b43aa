package dev.keywright.application.memory;

import dev.keywright.application.apikey.KeyPoliciesContract;
import dev.keywright.application.assembly.Storage;

class InMemoryKeyPoliciesTest extends KeyPoliciesContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
