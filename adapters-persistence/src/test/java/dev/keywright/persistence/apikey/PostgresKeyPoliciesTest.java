package dev.keywright.persistence.apikey;

import dev.keywright.application.apikey.KeyPoliciesContract;
import dev.keywright.application.assembly.Storage;
import dev.keywright.persistence.SharedStorage;

class PostgresKeyPoliciesTest extends KeyPoliciesContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
