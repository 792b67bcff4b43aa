package dev.keywright.persistence.audit;

import dev.keywright.application.assembly.Storage;
import dev.keywright.application.audit.AuditTrailContract;
import dev.keywright.persistence.SharedStorage;

class PostgresAuditTrailTest extends AuditTrailContract {

    @Override
    protected Storage storage() {
        return SharedStorage.emptied().storage();
    }
}
